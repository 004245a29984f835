package io.earshot.connectors.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.earshot.connectors.Connector;
import io.earshot.connectors.Failure;
import io.earshot.connectors.Gap;
import io.earshot.connectors.bluesky.RecordEvent.Action;
import io.earshot.connectors.feed.Findings;
import java.util.ArrayList;
import java.util.List;

/** What one read gathers. What is said of accounts goes to the profiles at once. */
final class Round {
  /** Operations that a commit may have. */
  static final int MOST_OPERATIONS = 200;

  private final Profiles profiles;
  private final Findings findings;
  private final List<RecordEvent> posts = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();

  /**
   * @param place of failures
   */
  Round(Profiles profiles, String place) {
    this.profiles = profiles;
    this.findings = new Findings(place);
  }

  /** Adds what happened to a record of a wanted collection. */
  void add(RecordEvent event) {
    if (event.uri().collection().equals(RecordEvent.PROFILES)) {
      profile(event);
    } else if (event.action() == Action.DELETE || BlueskyPosts.isPost(event.record())) {
      posts.add(event);
    } else {
      failed("a post has no text field", event.uri().text(), event.record());
    }
  }

  private void profile(RecordEvent event) {
    if (event.uri().key().equals("self")) {
      JsonNode record = event.record() == null ? MissingNode.getInstance() : event.record();
      profiles.says(
          event.uri().did(),
          record.path("displayName").textValue(),
          record.path("description").textValue());
    }
  }

  /** An account has this handle now, or another one than before if it is null. */
  void identity(String did, String handle) {
    profiles.identified(did, handle);
  }

  /** An account is gone, or shut. */
  void gone(String did) {
    profiles.forget(did);
  }

  void failed(String reason, String place, JsonNode item) {
    findings.add(reason, place, item == null ? null : item.toString());
  }

  void gap(Gap gap) {
    gaps.add(gap);
  }

  /** Whether another commit may be too much. */
  boolean isFull() {
    return posts.size() + MOST_OPERATIONS > Connector.MAX_CHANGES;
  }

  boolean isEmpty() {
    return posts.isEmpty() && gaps.isEmpty() && failures().isEmpty();
  }

  List<RecordEvent> posts() {
    return posts;
  }

  List<Failure> failures() {
    return findings.failures();
  }

  List<Gap> gaps() {
    return gaps;
  }
}
