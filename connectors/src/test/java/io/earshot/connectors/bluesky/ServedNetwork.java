package io.earshot.connectors.bluesky;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.earshot.connectors.SourceKind;
import io.earshot.connectors.SourceStanza;
import io.earshot.connectors.contract.ConnectorFixture;
import io.earshot.connectors.contract.Fault;
import io.earshot.connectors.contract.Faults;
import io.earshot.connectors.contract.TestSecret;
import io.earshot.connectors.http.StreamSite;
import io.earshot.connectors.http.StreamSite.Caller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import okhttp3.HttpUrl;

/**
 * A host with one author: keeps a log of events, streams it from any position on, and knows the
 * author's profile as a PDS and as an AppView do.
 */
abstract class ServedNetwork implements ConnectorFixture {
  static final String AUTHOR = "did:plc:adalovelace234567abcdefg";
  static final Instant FIRST = Instant.parse("2026-03-01T08:00:00Z");
  static final JsonMapper JSON = new JsonMapper();

  /** Where it stands in the stream, and what is sent. */
  record Entry(long position, byte[] message) {}

  private final List<Entry> log = new ArrayList<>();
  private final StreamSite site = StreamSite.start(this::play);
  private final SourceKind kind;
  private final IntFunction<Instant> times;
  private volatile Fault fault;
  private volatile Faults faults = Faults.NONE;
  private volatile boolean disorder;
  private volatile boolean namesAuthors = true;

  /**
   * A host.
   *
   * @param times when a post is written after so many events
   */
  ServedNetwork(SourceKind kind, IntFunction<Instant> times) {
    this.kind = kind;
    this.times = times;
  }

  static Instant everyMinute(int number) {
    return FIRST.plusSeconds(60L * number);
  }

  /** The event of an operation on a record; which is null when it is deleted. */
  abstract byte[] event(long position, String action, String path, ObjectNode record);

  /** The event of a post of which too little is left to read it. */
  abstract byte[] broken(long position);

  abstract void send(Caller caller, byte[] message) throws IOException;

  /** The position of the entry of this index. */
  abstract long position(int index);

  StreamSite site() {
    return site;
  }

  @Override
  public SourceStanza stanza() {
    return stanza("/?cursor=0");
  }

  SourceStanza stanza(String path) {
    return new SourceStanza(
        "network",
        kind,
        List.of(site.webSocket(path)),
        null,
        0,
        24,
        null,
        null,
        true,
        false,
        TestSecret.reference(),
        true);
  }

  @Override
  public String id(String key) {
    return "at://" + AUTHOR + "/" + RecordEvent.POSTS + "/" + key;
  }

  static ObjectNode post(String text) {
    return JSON.createObjectNode().put("$type", RecordEvent.POSTS).put("text", text);
  }

  private ObjectNode dated(String text) {
    ObjectNode post = post(text);
    int number = disorder ? 1_000 - size() : size();
    post.put("createdAt", times.apply(number).toString()).putArray("langs").add("en");
    return post;
  }

  @Override
  public void publish(String key, String text) {
    commit("create", key, dated(text));
  }

  @Override
  public void edit(String key, String text) {
    commit("update", key, dated(text));
  }

  @Override
  public void remove(String key) {
    commit("delete", key, null);
  }

  @Override
  public void publishSparse(String key) {
    commit("create", key, post("").put("createdAt", FIRST.toString()));
  }

  @Override
  public void publishStrange(String key, String text) {
    ObjectNode post = post(text).put("createdAt", true).put("reply", 7).put("facets", "none");
    post.putObject("langs").put("en", 1);
    post.putObject("embed").putArray("images").add(3).addObject().putArray("alt");
    post.putArray("tags").add(1).addNull();
    post.putObject("com.example.reactions").put("heart", true);
    commit("create", key, post);
  }

  @Override
  public void publishBroken() {
    add(broken(position(size())));
  }

  void commit(String action, String key, ObjectNode record) {
    operate(action, RecordEvent.POSTS + "/" + key, record);
  }

  void operate(String action, String path, ObjectNode record) {
    add(event(position(size()), action, path, record));
  }

  int size() {
    synchronized (log) {
      return log.size();
    }
  }

  void add(byte[] message) {
    synchronized (log) {
      log.add(new Entry(position(log.size()), message));
      log.notifyAll();
    }
  }

  /** No longer serves what was until now. */
  void forgetEvents() {
    synchronized (log) {
      log.clear();
    }
  }

  @Override
  public void disorder() {
    disorder = true;
  }

  @Override
  public void answer(Fault wanted) {
    fault = wanted;
  }

  @Override
  public void trouble(Faults now) {
    faults = now;
  }

  /** From now on knows no profile, and fails when it is asked for one. */
  void forgetProfiles() {
    namesAuthors = false;
  }

  private void play(Caller caller) throws IOException, InterruptedException {
    boolean streams = caller.head().contains("Upgrade: websocket");
    Fault wanted = fault == null ? faults.next() : streams ? fault : null;
    if (!streams && (wanted == null || wanted.status() == 0)) {
      answer(caller, profile(caller.target()));
    } else if (wanted != null && wanted.status() != 0) {
      refuse(caller, wanted);
    } else {
      stream(caller.agree(), wanted != null);
    }
  }

  private void answer(Caller caller, ObjectNode body) throws IOException {
    int status = body == null ? 500 : 200;
    String text = body == null ? "{}" : body.toString();
    caller.raw(
        "HTTP/1.1 %d x\r\nContent-Type: application/json\r\nContent-Length: %d\r\n"
                .formatted(status, text.getBytes(UTF_8).length)
            + "Connection: close\r\n\r\n"
            + text);
  }

  private ObjectNode profile(String target) {
    ObjectNode answer = JSON.createObjectNode();
    if (!namesAuthors) {
      return null;
    } else if (target.contains("getProfiles")) {
      answer.putArray("profiles").add(account().put("displayName", "Ada Lovelace"));
    } else if (target.contains("describeRepo")) {
      answer = account().put("handleIsCorrect", true);
    } else {
      answer.putObject("value").put("displayName", "Ada Lovelace");
    }
    return answer;
  }

  private static ObjectNode account() {
    return JSON.createObjectNode().put("did", AUTHOR).put("handle", "ada.example");
  }

  private static void refuse(Caller caller, Fault fault) throws IOException {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + fault.status() + " No\r\n");
    fault.headers().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    caller.raw(head + "Content-Length: 0\r\nConnection: close\r\n\r\n");
  }

  private void stream(Caller caller, boolean cut) throws IOException, InterruptedException {
    int next = begin(caller);
    if (cut) {
      List<Entry> rest = entries(next, size());
      sendAll(caller, rest.subList(0, rest.size() / 2));
      caller.frame(0x02, new byte[20]);
      return;
    }
    while (true) {
      int end = awaitMoreThan(next);
      sendAll(
          caller, disorder ? disordered(entries(Math.max(0, next - 5), end)) : entries(next, end));
      next = end;
    }
  }

  private int begin(Caller caller) {
    String cursor = HttpUrl.get(site.url(caller.target())).queryParameter("cursor");
    synchronized (log) {
      int next = cursor == null ? log.size() : 0;
      while (next < log.size() && log.get(next).position() <= Long.parseLong(cursor)) {
        next++;
      }
      return next;
    }
  }

  private int awaitMoreThan(int count) throws InterruptedException {
    synchronized (log) {
      while (log.size() <= count) {
        log.wait();
      }
      return log.size();
    }
  }

  private List<Entry> entries(int from, int to) {
    synchronized (log) {
      return new ArrayList<>(log.subList(Math.min(from, to), to));
    }
  }

  /** As much out of order as the protocol allows. */
  List<Entry> disordered(List<Entry> entries) {
    List<Entry> twice = new ArrayList<>();
    entries.forEach(entry -> twice.addAll(List.of(entry, entry)));
    return twice;
  }

  private void sendAll(Caller caller, List<Entry> entries)
      throws IOException, InterruptedException {
    for (Entry entry : entries) {
      Fault trouble = faults.next();
      if (trouble != null) {
        breakOff(caller, trouble);
      }
      send(caller, entry.message());
    }
  }

  /** Begins a message that never ends. */
  private static void breakOff(Caller caller, Fault fault)
      throws IOException, InterruptedException {
    caller.frame(0x02, new byte[20]);
    fault.endure();
    throw new IOException("cut");
  }

  @Override
  public void close() {
    try {
      site.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
