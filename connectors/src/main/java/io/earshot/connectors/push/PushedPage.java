package io.earshot.connectors.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.earshot.connectors.Connector;
import io.earshot.connectors.Failure;
import io.earshot.connectors.Gap;
import io.earshot.connectors.Page;
import io.earshot.connectors.PostChange;
import java.util.ArrayList;
import java.util.List;

/** The page that documents make up, one after the other. */
public final class PushedPage {
  private static final int MOST_SHOWN = 2_000;

  private final String source;
  private final List<PostChange> changes = new ArrayList<>();
  private final List<Failure> failures = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();

  /**
   * @param source name of the stanza
   */
  public PushedPage(String source) {
    this.source = source;
  }

  /**
   * Adds a document; what cannot be taken of it is a failure.
   *
   * @param place where it came from, for whoever looks into the failure
   * @return false if it does not fit any more; then nothing of it was added
   */
  public boolean add(String place, byte[] json) {
    return add(place, json, () -> PushedDocument.read(source, json));
  }

  /** Adds one item as it was kept, as {@link #add} does. */
  public boolean addItem(String place, byte[] json) {
    return add(place, json, () -> List.of(PushedDocument.readItem(source, json)));
  }

  private boolean add(String place, byte[] json, Reading reading) {
    List<PushedItem> items;
    try {
      items = reading.items();
    } catch (PushException unreadable) {
      failures.add(new Failure(place, unreadable.getMessage(), start(new String(json, UTF_8))));
      return true;
    }
    if (changes.size() + items.size() > Connector.MAX_CHANGES) {
      return false;
    }
    items.forEach(item -> add(place, item));
    return true;
  }

  @FunctionalInterface
  private interface Reading {
    List<PushedItem> items() throws PushException;
  }

  private void add(String place, PushedItem item) {
    if (item.problem() == null) {
      changes.add(item.change());
    } else {
      String id = item.id() == null ? "item " + item.index() : item.id();
      failures.add(new Failure(place + ", " + id, item.problem(), start(item.json())));
    }
  }

  private static String start(String text) {
    return text.substring(0, Math.min(text.length(), MOST_SHOWN));
  }

  /**
   * Adds the removal of a post.
   *
   * @return false if it does not fit any more
   */
  public boolean addRemoval(String id) {
    return changes.size() < Connector.MAX_CHANGES
        && changes.add(PostChange.delete(PushedId.of(source, id), source));
  }

  public void addFailure(Failure failure) {
    failures.add(failure);
  }

  public void addGap(Gap gap) {
    gaps.add(gap);
  }

  /** The page; of what is sent there may always be more. */
  public Page until(String cursor) {
    return new Page(changes, failures, gaps, cursor, true, null, null);
  }
}
