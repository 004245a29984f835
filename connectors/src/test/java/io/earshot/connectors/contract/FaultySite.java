package io.earshot.connectors.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import io.earshot.connectors.SourceKind;
import io.earshot.connectors.SourceStanza;
import io.earshot.connectors.http.TestSite;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Answers well, or with the fault that is wished for or comes now and then. */
public final class FaultySite implements AutoCloseable {
  private final TestSite site = TestSite.start();
  private volatile Fault fault;
  private volatile boolean disorder;
  private volatile Faults faults = Faults.NONE;

  /** The server, for handlers and what was asked for. */
  public TestSite site() {
    return site;
  }

  /** Answers so from now on; null answers well. */
  public void answer(Fault wanted) {
    fault = wanted;
  }

  /** From now on asks for each answer what goes wrong. */
  public void trouble(Faults now) {
    faults = now;
  }

  /** What is to be answered in place of the next answer, or null. */
  public Fault next() {
    Fault always = fault;
    return always == null ? faults.next() : always;
  }

  /** Lists in no order from now on, and some twice. */
  public void disorder() {
    disorder = true;
  }

  /** What a page lists, as it is or in disorder. */
  public <T> List<T> listed(List<T> page) {
    if (!disorder) {
      return page;
    }
    List<T> mixed = new ArrayList<>(page);
    mixed.addAll(page.subList(0, page.size() / 4));
    Collections.shuffle(mixed, new Random(mixed.size()));
    return mixed;
  }

  /**
   * A source that reads the server.
   *
   * @param token where the secret is found, or null
   */
  public SourceStanza stanza(String name, SourceKind kind, String path, String token) {
    List<String> urls = List.of(site.url(path));
    return new SourceStanza(name, kind, urls, null, 0, 24, null, null, true, false, token, false);
  }

  public void json(HttpExchange exchange, String body) throws IOException {
    send(exchange, "application/json; charset=utf-8", body, Map.of());
  }

  public void json(HttpExchange exchange, String body, Map<String, String> headers)
      throws IOException {
    send(exchange, "application/json; charset=utf-8", body, headers);
  }

  /** Sends a good answer, or the fault in its place. */
  public void send(HttpExchange exchange, String type, String body, Map<String, String> headers)
      throws IOException {
    send(exchange, next(), type, body, headers);
  }

  /** Sends a good answer where the fault is null, or the fault. */
  public void send(
      HttpExchange exchange, Fault wanted, String type, String body, Map<String, String> headers)
      throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    if (wanted != null && wanted.status() != 0) {
      TestSite.send(exchange, wanted.status(), wanted.headers(), new byte[0]);
      return;
    }
    headers.forEach(exchange.getResponseHeaders()::add);
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes, 0, wanted == null ? bytes.length : bytes.length / 2);
    if (wanted != null) {
      breakOff(wanted, exchange.getResponseBody());
    }
  }

  /** Falls silent for as long as the fault says, then lets the connection be closed. */
  public static void breakOff(Fault fault, OutputStream out) throws IOException {
    out.flush();
    try {
      fault.endure();
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
    throw new IOException("cut");
  }

  public void notFound(HttpExchange exchange) throws IOException {
    Fault wanted = next();
    int status = wanted == null || wanted.status() == 0 ? 404 : wanted.status();
    TestSite.send(exchange, status, Map.of(), new byte[0]);
  }

  @Override
  public void close() {
    site.close();
  }
}
