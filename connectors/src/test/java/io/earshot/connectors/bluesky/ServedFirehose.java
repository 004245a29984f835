package io.earshot.connectors.bluesky;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.earshot.connectors.SourceKind;
import io.earshot.connectors.http.StreamSite.Caller;
import java.io.IOException;
import java.time.Instant;
import java.util.function.IntFunction;

/** The firehose of a PDS. */
public final class ServedFirehose extends ServedNetwork {
  ServedFirehose() {
    this(ServedNetwork::everyMinute);
  }

  /**
   * A PDS.
   *
   * @param times when a post is written after so many events
   */
  public ServedFirehose(IntFunction<Instant> times) {
    super(SourceKind.BLUESKY, times);
  }

  @Override
  long position(int index) {
    return index + 1;
  }

  @Override
  byte[] event(long position, String action, String path, ObjectNode record) {
    return Frames.event("#commit", Frames.commit(position, AUTHOR, action, path, record));
  }

  /** The body of the next event. */
  ObjectNode body() {
    return JSON.createObjectNode()
        .put("seq", position(size()))
        .put("did", AUTHOR)
        .put("time", FIRST.plusSeconds(position(size())).toString());
  }

  /** The record is not among the blocks. */
  @Override
  byte[] broken(long position) {
    ObjectNode commit =
        Frames.commit(position, AUTHOR, "create", RecordEvent.POSTS + "/lost", post("lost"));
    byte[] other = Frames.cbor(post("another"));
    return Frames.event("#commit", commit.put("blocks", Frames.car(other)));
  }

  @Override
  void send(Caller caller, byte[] message) throws IOException {
    caller.binary(message);
  }
}
