package io.earshot.connectors.bluesky;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.earshot.connectors.SourceKind;
import io.earshot.connectors.SourceStanza;
import io.earshot.connectors.http.StreamSite.Caller;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/** A Jetstream, version 1, whose AppView is beside it. */
public final class ServedJetstream extends ServedNetwork {
  private final IntFunction<Instant> times;
  private long leap;

  /** An event every ten milliseconds. */
  ServedJetstream() {
    super(SourceKind.JETSTREAM, ServedNetwork::everyMinute);
    times = number -> FIRST.plusMillis(10L * number);
  }

  /**
   * A Jetstream.
   *
   * @param times when an event passes and its post is written; all differ by the microsecond
   */
  public ServedJetstream(IntFunction<Instant> times) {
    super(SourceKind.JETSTREAM, times);
    Map<Integer, Instant> passed = new ConcurrentHashMap<>();
    this.times = number -> passed.computeIfAbsent(number, times::apply);
  }

  @Override
  public SourceStanza stanza() {
    return stanza("/?cursor=0&appview=" + site().url("/"));
  }

  /** From now on events are newer by so many microseconds. */
  void leap(long micros) {
    leap += micros;
  }

  @Override
  long position(int index) {
    return leap + ChronoUnit.MICROS.between(Instant.EPOCH, times.apply(index));
  }

  @Override
  byte[] event(long position, String action, String path, ObjectNode record) {
    String[] parts = path.split("/");
    ObjectNode event = event(position, "commit");
    ObjectNode commit = event.putObject("commit").put("rev", "r" + position);
    commit.put("operation", action).put("collection", parts[0]).put("rkey", parts[1]);
    if (record != null) {
      commit.put("cid", "bafy").set("record", record);
    }
    return bytes(event);
  }

  ObjectNode event(String kind) {
    return event(position(size()), kind);
  }

  private static ObjectNode event(long position, String kind) {
    return JSON.createObjectNode().put("did", AUTHOR).put("time_us", position).put("kind", kind);
  }

  static byte[] bytes(ObjectNode event) {
    return event.toString().getBytes(UTF_8);
  }

  @Override
  byte[] broken(long position) {
    return event(position, "create", RecordEvent.POSTS + "/lost", post("").put("text", 1));
  }

  @Override
  void send(Caller caller, byte[] message) throws IOException {
    caller.text(new String(message, UTF_8));
  }

  @Override
  List<Entry> disordered(List<Entry> entries) {
    List<Entry> mixed = new ArrayList<>(super.disordered(entries));
    for (int i = 2; i < mixed.size(); i += 3) {
      Collections.swap(mixed, i - 2, i);
    }
    return mixed;
  }
}
