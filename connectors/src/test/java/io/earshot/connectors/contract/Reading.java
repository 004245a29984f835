package io.earshot.connectors.contract;

import io.earshot.connectors.Capability;
import io.earshot.connectors.Connector;
import io.earshot.connectors.Connectors;
import io.earshot.connectors.Failure;
import io.earshot.connectors.Page;
import io.earshot.connectors.Post;
import io.earshot.connectors.PostChange;
import io.earshot.connectors.PostChange.Action;
import io.earshot.connectors.PostReference;
import io.earshot.connectors.SourceStanza;
import io.earshot.connectors.TimeRange;
import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.HttpFetcher;
import io.earshot.connectors.http.HttpLimits;
import io.earshot.connectors.http.HttpSettings;
import io.earshot.connectors.http.Politeness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads a source as the job does, and keeps what it got. */
public final class Reading {
  /** A stream that is silent for so many reads in a row has said what it had to say. */
  private static final int QUIET_READS = 2;

  /** Waits for no host that wants to be left alone. */
  private static final HttpSettings IMPATIENT =
      new HttpSettings(
          null,
          HttpLimits.DEFAULT,
          new Politeness(Duration.ZERO, 1, Duration.ZERO, 2, Duration.ZERO));

  private final SourceStanza stanza;
  private final HttpFetcher fetcher = new HttpFetcher(IMPATIENT);
  private final List<Page> pages = new ArrayList<>();
  private String cursor;

  public Reading(SourceStanza stanza) {
    this.stanza = stanza;
  }

  /** A connector of the source, for what is read otherwise than {@link #on} does. */
  public Connector open() throws FetchException {
    return Connectors.open(stanza, stanza.urls().get(0), fetcher);
  }

  /** Reads page after page with one connector until there is no more. */
  public Reading on() throws FetchException, InterruptedException {
    try (Connector connector = open()) {
      int quiet = 0;
      Page page;
      do {
        page = page(connector);
        quiet = page.changes().isEmpty() ? quiet + 1 : 0;
      } while (page.more() && !(streams() && quiet == QUIET_READS));
      return this;
    }
  }

  /** Reads one page with a connector of its own, as after a restart; false when it was the last. */
  public boolean onePage() throws FetchException, InterruptedException {
    try (Connector connector = open()) {
      Page page = page(connector);
      return page.more() && !(streams() && page.changes().isEmpty());
    }
  }

  private boolean streams() {
    return stanza.kind().can(Capability.STREAM);
  }

  private Page page(Connector connector) throws FetchException, InterruptedException {
    Page page = connector.read(cursor);
    pages.add(page);
    cursor = page.cursor();
    return page;
  }

  /** Looks twice at posts, as is done before one counts as gone. */
  public Reading refresh(String... ids) throws FetchException, InterruptedException {
    List<PostReference> posts = new ArrayList<>();
    for (String id : ids) {
      posts.add(new PostReference(id, posts().get(id) == null ? null : posts().get(id).url()));
    }
    try (Connector connector = open()) {
      connector.refresh(posts);
      pages.add(connector.refresh(posts));
    }
    return this;
  }

  /** Reads what lies back, each page with a connector of its own. */
  public Reading backfill(TimeRange range) throws FetchException, InterruptedException {
    String back = null;
    Page page;
    do {
      try (Connector connector = open()) {
        page = connector.backfill(range, back);
      }
      pages.add(page);
      back = page.cursor();
    } while (page.more());
    return this;
  }

  public List<Page> pages() {
    return pages;
  }

  public String cursor() {
    return cursor;
  }

  /** Forgets what was read, not where. */
  public Reading forget() {
    pages.clear();
    return this;
  }

  /** Ids in the order they came, each as often as it came. */
  public List<String> ids() {
    return changes().stream().map(PostChange::id).toList();
  }

  /** The posts as they stand after all that was read, by id; one that is gone is null. */
  public Map<String, Post> posts() {
    Map<String, Post> posts = new HashMap<>();
    changes().forEach(change -> posts.put(change.id(), change.post()));
    return posts;
  }

  public boolean isGone(String id) {
    return changes().stream().anyMatch(c -> c.id().equals(id) && c.action() == Action.DELETE);
  }

  public List<Failure> failures() {
    return pages.stream().flatMap(page -> page.failures().stream()).toList();
  }

  public List<PostChange> changes() {
    return pages.stream().flatMap(page -> page.changes().stream()).toList();
  }

  /** All that may be shown or kept of it, as text. */
  String shown() {
    return Objects.toString(pages) + stanza;
  }
}
