package io.earshot.connectors.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.connectors.Gap;
import io.earshot.connectors.bluesky.DagCbor.Frame;
import io.earshot.connectors.dates.WrittenDate;
import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.FetchException.Reason;
import java.io.IOException;
import java.time.Instant;

/**
 * {@code com.atproto.sync.subscribeRepos}: numbered events in <a
 * href="https://atproto.com/specs/event-stream">frames</a> of DAG-CBOR. Frames of an unknown
 * operation or type are passed over, as the specification asks; one that cannot be read does not
 * end the stream, which it should by the specification, because it would again after each restart.
 */
final class Firehose implements RepositoryEvents {
  static final String PATH = "/xrpc/com.atproto.sync.subscribeRepos";
  private static final int EVENT = 1;
  private static final int ERROR = -1;

  private final StreamAddress address;
  private FirehoseCursor last = new FirehoseCursor(0, null);
  private boolean outdated;

  Firehose(StreamAddress address) {
    this.address = address;
  }

  @Override
  public String open(String cursor) {
    outdated = false;
    if (cursor != null) {
      last = FirehoseCursor.parse(cursor);
      return address.from(last.sequence());
    }
    last = new FirehoseCursor(address.first() == null ? 0 : address.first(), null);
    return address.from(address.first());
  }

  @Override
  public String cursor() {
    return last.sequence() == 0 ? null : last.text();
  }

  @Override
  public void take(byte[] message, Round round) throws FetchException {
    Frame frame = frame(message, round);
    if (frame == null) {
      return;
    }
    int operation = frame.header().path("op").asInt();
    if (operation == ERROR) {
      throw failed(frame.body());
    } else if (operation == EVENT) {
      event(frame.header().path("t").asText(), frame.body(), round);
    }
  }

  private Frame frame(byte[] message, Round round) {
    try {
      return DagCbor.frame(message);
    } catch (IOException e) {
      round.failed("a frame is no DAG-CBOR", address.shown() + " after " + last.sequence(), null);
      return null;
    }
  }

  private void event(String type, JsonNode body, Round round) {
    if (type.equals("#info")) {
      outdated |= body.path("name").asText().equals("OutdatedCursor") && last.sequence() > 0;
      return;
    }
    long sequence = body.path("seq").asLong();
    if (sequence <= last.sequence()) {
      return;
    }
    Instant time = WrittenDate.parse(body.path("time").textValue(), null);
    reportGap(time, round);
    switch (type) {
      case "#commit" -> new Commit(body, time, address.shown() + " at " + sequence).into(round);
      case "#identity" -> identity(body, round);
      case "#account" -> account(body, round);
      default -> {}
    }
    last = new FirehoseCursor(sequence, time);
  }

  private void reportGap(Instant time, Round round) {
    if (outdated) {
      round.gap(new Gap(last.time(), time, "the host no longer has what followed the last event"));
      outdated = false;
    }
  }

  private static void identity(JsonNode body, Round round) {
    round.identity(body.path("did").asText(), body.path("handle").textValue());
  }

  /** Posts of an account that is gone cannot be named here; its name is forgotten at least. */
  private static void account(JsonNode body, Round round) {
    if (!body.path("active").asBoolean(true)) {
      round.gone(body.path("did").asText());
    }
  }

  private FetchException failed(JsonNode body) {
    String error = body.path("error").asText("an error without a name");
    boolean future = error.equals("FutureCursor");
    String remedy =
        future
            ? ": it has never numbered an event as high as "
                + last.sequence()
                + ", so it has lost its data; to begin anew, give the source another name"
            : "";
    return new FetchException(
        address.shown() + " says " + error + " " + body.path("message").asText("") + remedy,
        future ? Reason.REFUSED : Reason.NETWORK,
        0,
        null,
        null);
  }
}
