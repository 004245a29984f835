package io.earshot.connectors.feed;

import io.earshot.connectors.Connector;
import io.earshot.connectors.Failure;
import io.earshot.connectors.Page;
import io.earshot.connectors.Permalink;
import io.earshot.connectors.Post;
import io.earshot.connectors.PostChange;
import io.earshot.connectors.feed.Markup.PlainBody;
import io.earshot.connectors.feed.PostMemory.Seen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One read of one feed document, given out page by page. */
final class FeedRound {
  /** Pages of entries fetched before what they gave is passed on. */
  private static final int FETCHES = 20;

  private static final int TRIES = 3;
  private static final int GONE = 0xDE1E7ED;
  private static final int MOST_GUIDS = 1_000;

  /**
   * An entry that is to be emitted.
   *
   * @param seen what is remembered of it: null, or its page is tried again
   */
  private record Work(FeedEntry entry, String id, PlainBody body, int content, Seen seen) {}

  private final ParsedFeed feed;
  private final FeedPosts posts;
  private final FullTexts texts;
  private final String source;
  private final FeedCursor start;
  private final PostMemory memory;
  private final List<Work> work = new ArrayList<>();
  private final List<String> deleted = new ArrayList<>();
  private int served;
  private int known;
  private int next;
  private boolean reported;

  FeedRound(ParsedFeed feed, FeedPosts posts, FullTexts texts, String source, FeedCursor start) {
    this.feed = feed;
    this.posts = posts;
    this.texts = texts;
    this.source = source;
    this.start = start;
    this.memory = start.posts();
    compare();
  }

  /** Finds out what is new, oldest first. */
  private void compare() {
    Set<String> ids = new HashSet<>();
    for (FeedEntry entry : feed.entries()) {
      String id = posts.id(entry);
      if (!entry.isEmpty() && !isNameless(entry) && ids.add(id)) {
        compare(entry, id);
      }
    }
    if (isNewestFirst()) {
      Collections.reverse(work);
    }
    for (String guid : feed.deleted()) {
      compareDeleted(start.guids().getOrDefault(PostMemory.hash(guid), idOf(guid)));
    }
  }

  /** The document broke off in the midst of it: under what id it will be back nobody knows. */
  private static boolean isNameless(FeedEntry entry) {
    return entry.cut() && entry.link() == null;
  }

  private void compare(FeedEntry entry, String id) {
    PlainBody body = FeedPosts.body(entry);
    int content = content(entry, body);
    Seen seen = memory.seen(id);
    boolean same = seen != null && seen.content() == content;
    served++;
    known += seen != null && !seen.fresh() ? 1 : 0;
    if (same && seen.tries() == 0) {
      memory.remember(id, seen);
    } else {
      work.add(new Work(entry, id, body, content, same ? seen : null));
    }
  }

  private void compareDeleted(String id) {
    Seen seen = memory.seen(id);
    boolean old = seen != null && seen.content() == GONE;
    served++;
    known += old && !seen.fresh() ? 1 : 0;
    if (!old) {
      deleted.add(id);
    }
  }

  private String idOf(String guid) {
    String permalink = Permalink.id(guid);
    return permalink == null ? posts.idOfGuid(guid) : permalink;
  }

  private static int content(FeedEntry entry, PlainBody body) {
    String author = entry.author() == null ? "" : entry.author().name();
    return (int) PostMemory.hash(entry.title() + "\n" + author + "\n" + body.text());
  }

  /** Feeds list the newest first unless their dates say otherwise. */
  private boolean isNewestFirst() {
    List<Instant> dates =
        feed.entries().stream()
            .map(entry -> entry.published() == null ? entry.updated() : entry.published())
            .filter(date -> date != null)
            .toList();
    return dates.isEmpty() || !dates.get(0).isBefore(dates.get(dates.size() - 1));
  }

  /** Whether the document says what it did not say before. */
  boolean hasNews() {
    return !deleted.isEmpty() || work.stream().anyMatch(item -> item.seen() == null);
  }

  /**
   * The next page.
   *
   * @param end the cursor that holds once the last page is out, but for what the round itself adds
   */
  Page next(FeedCursor end) throws InterruptedException {
    List<PostChange> changes = new ArrayList<>();
    List<Failure> failures = new ArrayList<>(failuresOnce());
    int fetches = 0;
    while (next < work.size() && changes.size() < Connector.MAX_CHANGES && fetches < FETCHES) {
      fetches += emit(work.get(next++), changes, failures);
    }
    emitDeleted(changes);
    boolean more = next < work.size() || !deleted.isEmpty();
    FeedCursor cursor = more ? underWay(end) : complete(end);
    return new Page(
        changes, failures, List.of(), cursor.text(), more, knownShare(), texts.notBefore());
  }

  private Double knownShare() {
    return served == 0 ? null : (double) known / served;
  }

  private List<Failure> failuresOnce() {
    boolean news = !reported && failuresHash() != start.failures();
    reported = true;
    return news ? feed.failures() : List.of();
  }

  private int failuresHash() {
    return feed.failures().stream().map(f -> f.reason() + f.item()).toList().hashCode();
  }

  /** Emits an entry and returns how many pages that took. */
  private int emit(Work item, List<PostChange> changes, List<Failure> failures)
      throws InterruptedException {
    FeedEntry entry = item.entry();
    boolean page = texts.isWanted(entry, posts.isComment(entry), item.body().text());
    FullTexts.Found found = page ? texts.find(entry) : new FullTexts.Found(null, null, false);
    if (item.seen() == null || found.article() != null) {
      changes.add(PostChange.upsert(post(item, found)));
    }
    int tries = tries(item, found);
    if (found.failure() != null && tries == 0) {
      failures.add(found.failure());
    }
    memory.remember(item.id(), new Seen(item.content(), tries, true));
    rememberGuid(item);
    return page ? 1 : 0;
  }

  private Post post(Work item, FullTexts.Found found) {
    Post post = posts.post(item.entry(), FullTexts.longer(item.body(), found.article()));
    return found.article() == null ? post : Completion.of(post, found.article());
  }

  private int tries(Work item, FullTexts.Found found) {
    if (!found.passing()) {
      return 0;
    }
    int left = item.seen() == null ? TRIES : item.seen().tries();
    return item.seen() == null || found.failure() == null ? left : left - 1;
  }

  private void rememberGuid(Work item) {
    if (feed.atom() && item.entry().guid() != null && start.guids().size() < MOST_GUIDS) {
      start.guids().put(PostMemory.hash(item.entry().guid()), item.id());
    }
  }

  private void emitDeleted(List<PostChange> changes) {
    while (next == work.size() && !deleted.isEmpty() && changes.size() < Connector.MAX_CHANGES) {
      String id = deleted.remove(deleted.size() - 1);
      changes.add(PostChange.delete(id, source));
      memory.remember(id, new Seen(GONE, 0, true));
    }
  }

  private FeedCursor underWay(FeedCursor end) {
    return new FeedCursor(
        end.validators().underWay(), end.address(), 0, failuresHash(), memory, start.guids());
  }

  private FeedCursor complete(FeedCursor end) {
    memory.settle(served);
    return new FeedCursor(
        end.validators(), end.address(), end.document(), failuresHash(), memory, start.guids());
  }
}
