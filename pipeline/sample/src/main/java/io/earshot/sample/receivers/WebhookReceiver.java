package io.earshot.sample.receivers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Takes webhooks whose signature (Standard Webhooks 1.0) is right and fresh, and no others. */
public final class WebhookReceiver implements AutoCloseable {
  private static final int MOST_BYTES = 2_000_000;
  private static final long TOLERATED_SECONDS = 300;
  private static final Pattern TITLE = Pattern.compile("\"title\":\"((?:[^\"\\\\]|\\\\.)*)\"");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(2, WebhookReceiver::daemon);
  private final byte[] key;
  private final Clock clock;
  private final Consumer<Received> taken;

  private WebhookReceiver(HttpServer server, byte[] key, Clock clock, Consumer<Received> taken) {
    this.server = server;
    this.key = key;
    this.clock = clock;
    this.taken = taken;
  }

  /**
   * Starts on any free port of the loopback address.
   *
   * @param secret {@code whsec_} and the key in Base64
   * @param taken told each message, before its sender hears that it was taken
   */
  public static WebhookReceiver start(String secret, Clock clock, Consumer<Received> taken)
      throws IOException {
    byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    WebhookReceiver receiver = new WebhookReceiver(server, key, clock, taken);
    server.createContext("/hook", receiver::receive);
    server.setExecutor(receiver.threads);
    server.start();
    return receiver;
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "sample-webhook");
    thread.setDaemon(true);
    return thread;
  }

  /** Where it takes messages. */
  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readNBytes(MOST_BYTES), UTF_8);
      String id = String.valueOf(exchange.getRequestHeaders().getFirst("webhook-id"));
      boolean right = exchange.getRequestMethod().equals("POST") && isSigned(exchange, id, body);
      if (right) {
        taken.accept(new Received(id, title(body), body));
      }
      exchange.sendResponseHeaders(right ? 204 : 401, -1);
    }
  }

  private boolean isSigned(HttpExchange exchange, String id, String body) {
    String seconds = String.valueOf(exchange.getRequestHeaders().getFirst("webhook-timestamp"));
    String given = String.valueOf(exchange.getRequestHeaders().getFirst("webhook-signature"));
    byte[] right = ("v1," + signature(id + "." + seconds + "." + body)).getBytes(UTF_8);
    return isFresh(seconds) && MessageDigest.isEqual(right, given.getBytes(UTF_8));
  }

  private boolean isFresh(String seconds) {
    return seconds.matches("\\d{1,12}")
        && Math.abs(clock.instant().getEpochSecond() - Long.parseLong(seconds))
            <= TOLERATED_SECONDS;
  }

  private String signature(String signed) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The first that is called a title in the JSON: that of the alert. */
  private static String title(String body) {
    Matcher title = TITLE.matcher(body);
    return title.find() ? title.group(1).replace("\\\"", "\"") : "without a title";
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
