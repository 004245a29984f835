package io.earshot.connectors.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.earshot.connectors.Gap;
import io.earshot.connectors.bluesky.RecordEvent.Action;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Version 1 of <a href="https://github.com/bluesky-social/jetstream-legacy">Jetstream</a>: events
 * in JSON, numbered by the time the server got them. It says nothing when a cursor is older than
 * what it keeps. But a reconnect begins before the last event, which therefore comes again if it is
 * kept: if what comes is newer by a {@link #LEAP}, that is reported as a gap.
 */
final class Jetstream implements RepositoryEvents {
  static final String PATH = "/subscribe";

  /** In microseconds; clocks of two instances behind one name do not differ so much. */
  static final long LEAP = 60_000_000;

  private static final JsonMapper JSON = new JsonMapper();
  private static final String WANTED = "wantedCollections";

  private final StreamAddress address;
  private JetstreamCursor last = new JetstreamCursor();
  private boolean reopened;

  Jetstream(StreamAddress address) {
    this.address =
        new StreamAddress(
            address
                .endpoint()
                .newBuilder()
                .removeAllQueryParameters(WANTED)
                .addQueryParameter(WANTED, RecordEvent.POSTS)
                .addQueryParameter(WANTED, RecordEvent.PROFILES)
                .build(),
            address.first(),
            address.appView());
  }

  @Override
  public String open(String cursor) {
    reopened = cursor != null;
    last = reopened ? JetstreamCursor.parse(cursor) : new JetstreamCursor();
    return address.from(
        reopened ? Long.valueOf(last.newest() - JetstreamCursor.REWIND) : address.first());
  }

  @Override
  public String cursor() {
    return last.newest() == 0 ? null : last.text();
  }

  @Override
  public void take(byte[] message, Round round) {
    JsonNode event = event(message);
    long time = event.path("time_us").asLong();
    String did = event.path("did").asText();
    if (time <= 0 || !AtUri.isDid(did)) {
      String place = address.shown() + " after " + last.newest();
      round.failed("a message is no event of Jetstream, version 1", place, event);
      return;
    }
    reportGap(time, round);
    switch (event.path("kind").asText()) {
      case "commit" -> commit(did, event.path("commit"), time, round);
      case "identity" -> round.identity(did, event.path("identity").path("handle").textValue());
      case "account" -> account(did, event.path("account"), round);
      default -> {}
    }
    last.passed(time);
  }

  private static JsonNode event(byte[] message) {
    try {
      return JSON.readTree(message);
    } catch (IOException e) {
      return JSON.missingNode();
    }
  }

  private void reportGap(long time, Round round) {
    if (reopened && time - last.newest() > LEAP) {
      round.gap(
          new Gap(
              instant(last.newest()),
              instant(time),
              "after a reconnect the host has no longer what followed the last event"));
    }
    reopened = false;
  }

  private void commit(String did, JsonNode commit, long time, Round round) {
    String collection = commit.path("collection").asText();
    String key = commit.path("rkey").asText();
    AtUri uri = AtUri.parse("at://" + did + "/" + collection + "/" + key);
    Action action = Action.parse(commit.path("operation").asText());
    if (uri == null || action == null) {
      round.failed("a commit names no record or no known operation", address.shown(), commit);
    } else if (RecordEvent.isWanted(collection)
        && last.add(uri.text() + " " + action + " " + commit.path("rev").asText(), time)) {
      round.add(new RecordEvent(uri, action, commit.path("record"), instant(time)));
    }
  }

  private static void account(String did, JsonNode account, Round round) {
    if (!account.path("active").asBoolean(true)) {
      round.gone(did);
    }
  }

  private static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
