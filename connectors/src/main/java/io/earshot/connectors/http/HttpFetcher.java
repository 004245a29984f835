package io.earshot.connectors.http;

import io.earshot.connectors.http.FetchException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * The one HTTP client. It reaches only public addresses unless a request allows others, keeps to
 * its {@link HttpLimits} and to each host's {@link Politeness}, asks robots.txt where a request
 * says so, and follows redirects itself so that all of this holds at every hop. It keeps no
 * cookies, no cache and no proxy. Safe for use by many threads.
 *
 * <p>Validators are sent as the request has them. Some servers keep one ETag though their content
 * changed: whoever polls leaves the validators out now and then.
 */
public final class HttpFetcher implements Fetcher {
  private static final Map<HttpSettings, HttpFetcher> SHARED = new ConcurrentHashMap<>();

  /** What is read of an answer to a message. */
  private static final long ANSWER_BYTES = 4_096;

  /** What is read of an API's answer. */
  private static final long CALL_BYTES = 4_000_000;

  private final HttpLimits limits;
  private final String userAgent;
  private final GuardedClients clients;
  private final HostTurns turns;
  private final Robots robots;
  private final Streams streams;
  private final Clock clock;

  public HttpFetcher(HttpSettings settings) {
    this(settings, Dns.SYSTEM, AddressRule.PUBLIC, Clock.systemUTC(), Sleeper.SYSTEM);
  }

  HttpFetcher(HttpSettings settings, Dns dns, AddressRule rule, Clock clock, Sleeper sleeper) {
    this.limits = settings.limits();
    this.userAgent = UserAgent.with(settings.contact());
    this.clients = new GuardedClients(limits, dns, rule);
    this.turns = new HostTurns(settings.politeness(), clock, sleeper);
    this.robots = new Robots(this, clock);
    this.streams = new Streams(clients, limits, userAgent, clock);
    this.clock = clock;
  }

  /**
   * The fetcher that all of this JVM share: parts that know nothing of each other, as Flink's
   * operators, still take turns at one host.
   */
  public static HttpFetcher shared(HttpSettings settings) {
    return SHARED.computeIfAbsent(settings, HttpFetcher::new);
  }

  @Override
  public Fetched fetch(FetchRequest request) throws FetchException, InterruptedException {
    Journey journey = new Journey(request, limits);
    Answer answer = ask(request, journey);
    while (answer.isRedirect()) {
      journey.follow(answer);
      answer = ask(request, journey);
    }
    Instant notBefore = heed(journey, answer);
    if (!answer.isGood()) {
      throw Trouble.answered(journey.url(), answer.status(), notBefore);
    }
    return journey.arrived(answer);
  }

  @Override
  public MessageStream open(StreamRequest request) throws FetchException, InterruptedException {
    HttpUrl url = WebAddress.parse(request.httpUrl());
    HostTurns.Turn turn = turns.take(url, Duration.ZERO);
    try {
      return streams.open(request, url, turns::pause);
    } finally {
      turn.release();
    }
  }

  /**
   * Sends a message, at once: whoever sends keeps his own time. Redirects are not followed.
   *
   * @return the status, 2xx
   * @throws FetchException for every other answer, with the time the receiver wants to be left
   *     alone until; it names the receiver's host only
   */
  public int post(PostRequest request) throws FetchException, InterruptedException {
    HttpUrl url = receiver(request.url());
    HttpUrl shown = hostOf(url);
    try {
      Answer answer =
          Transport.send(
              clients.client(request.allowPrivate()),
              outgoing(request, url),
              ANSWER_BYTES,
              limits.total());
      if (answer.status() / 100 != 2) {
        throw Trouble.answered(shown, answer.status(), notBefore(answer));
      }
      return answer.status();
    } catch (IOException e) {
      throw Trouble.unanswered(shown, e, limits);
    }
  }

  /**
   * Calls an API, at once and once: whoever calls keeps his own time, and looks what became of a
   * call of which he hears nothing. Redirects are not followed.
   *
   * @return the answer, whatever its status
   * @throws FetchException if there is none; it names the API's host only
   */
  public ApiAnswer call(ApiCall call) throws FetchException, InterruptedException {
    HttpUrl url = receiver(call.url());
    try {
      Answer answer =
          Transport.sendToHear(
              clients.client(call.allowPrivate()), outgoing(call, url), CALL_BYTES, limits.total());
      return new ApiAnswer(
          answer.status(),
          headers(answer),
          new String(answer.body().bytes(), StandardCharsets.UTF_8),
          notBefore(answer));
    } catch (IOException e) {
      throw Trouble.unanswered(hostOf(url), e, limits);
    }
  }

  private static Map<String, String> headers(Answer answer) {
    Map<String, String> headers = new HashMap<>();
    answer
        .headers()
        .forEach(pair -> headers.put(pair.getFirst().toLowerCase(Locale.ROOT), pair.getSecond()));
    return headers;
  }

  private Request outgoing(ApiCall call, HttpUrl url) {
    RequestBody body =
        call.body() == null ? null : new SentOnce(body(call.body(), call.contentType()));
    Request.Builder outgoing = new Request.Builder().url(url).method(call.method(), body);
    call.headers().forEach(outgoing::header);
    return outgoing.header("User-Agent", userAgent).build();
  }

  private static RequestBody body(String text, String contentType) {
    return RequestBody.create(text.getBytes(StandardCharsets.UTF_8), MediaType.get(contentType));
  }

  /** What is no address may be a secret that someone took for one: it is not told. */
  private static HttpUrl receiver(String url) throws FetchException {
    if (HttpUrl.parse(url) == null) {
      throw new FetchException(
          "the receiver has no http or https address", Reason.REFUSED, 0, null, null);
    }
    return WebAddress.parse(url);
  }

  /** The path of a webhook is often its secret. */
  private static HttpUrl hostOf(HttpUrl url) {
    return new HttpUrl.Builder().scheme(url.scheme()).host(url.host()).port(url.port()).build();
  }

  private Request outgoing(PostRequest request, HttpUrl url) {
    Request.Builder outgoing =
        new Request.Builder().url(url).post(body(request.body(), request.contentType()));
    request.headers().forEach(outgoing::header);
    return outgoing.header("User-Agent", userAgent).build();
  }

  private Answer ask(FetchRequest request, Journey journey)
      throws FetchException, InterruptedException {
    Duration crawlDelay =
        request.respectRobots()
            ? robots.admit(journey.url(), request.allowPrivate())
            : Duration.ZERO;
    HostTurns.Turn turn = turns.take(journey.url(), crawlDelay);
    try {
      return send(request, journey);
    } catch (IOException e) {
      throw Trouble.unanswered(journey.url(), e, limits);
    } finally {
      turn.release();
    }
  }

  private Answer send(FetchRequest request, Journey journey)
      throws IOException, InterruptedException {
    OkHttpClient client = clients.client(request.allowPrivate());
    long started = System.nanoTime();
    Answer answer =
        Transport.send(client, journey.next(userAgent), request.maxBytes(), journey.left());
    journey.spend(Duration.ofNanos(System.nanoTime() - started));
    return answer;
  }

  /** Leaves the host alone for as long as its answer asks, if it does. */
  private Instant heed(Journey journey, Answer answer) {
    Instant notBefore = notBefore(answer);
    if (notBefore != null) {
      turns.pause(journey.url(), notBefore);
    }
    return notBefore;
  }

  private Instant notBefore(Answer answer) {
    return RateSignal.notBefore(
        answer.status(), answer.headers(), answer.body().bytes(), clock.instant());
  }
}
