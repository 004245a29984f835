package io.earshot.insight.erasure;

import static java.util.Objects.requireNonNull;

import io.earshot.connectors.PostChange;
import io.earshot.connectors.push.PushedPage;
import io.earshot.search.MentionIndex;
import io.earshot.search.MentionWriter;
import io.earshot.store.Inbox;
import io.earshot.store.Store;
import io.earshot.store.Traces;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Removes a person from index and store. Doing so again removes what has come meanwhile. */
public final class Eraser {
  private static final int BATCH = 500;

  private final Store store;
  private final Instant now;

  public Eraser(Store store, Instant now) {
    this.store = requireNonNull(store, "store is null");
    this.now = requireNonNull(now, "now is null");
  }

  /**
   * Removes a person.
   *
   * @return how many things of which kind were removed or changed
   */
  public Map<String, Long> erase(Traces person, MentionIndex index, MentionWriter writer)
      throws IOException {
    IndexErasure posts = new IndexErasure(index, writer, person);
    posts.run();
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("posts", (long) posts.removed().size());
    counts.put("postsOfOthers", posts.hidden());
    counts.put("alerts", alerts(posts.removed()));
    counts.put("inbox", inbox(person));
    counts.putAll(store.erasures().purge(person));
    return counts;
  }

  private long alerts(List<String> posts) {
    return posts.stream().mapToLong(post -> store.removals().remove(post, now)).sum();
  }

  /** What was sent and is not read yet, also to sources that are gone and read no more. */
  private long inbox(Traces person) {
    return store.inbox().sources().stream().mapToLong(source -> inbox(source, person)).sum();
  }

  private long inbox(String source, Traces person) {
    List<Long> theirs = new ArrayList<>();
    long last = 0;
    List<Inbox.Waiting> batch = store.inbox().after(source, last, BATCH);
    while (!batch.isEmpty()) {
      for (Inbox.Waiting item : batch) {
        last = item.id();
        if (isBy(source, item.json(), person)) {
          theirs.add(item.id());
        }
      }
      batch = store.inbox().after(source, last, BATCH);
    }
    store.inbox().remove(theirs);
    return theirs.size();
  }

  /**
   * Whether what was sent is a post by this person.
   *
   * @param source that it was sent to
   * @param json the item as it was sent
   */
  public static boolean isBy(String source, String json, Traces person) {
    PushedPage page = new PushedPage(source);
    page.addItem("inbox", json.getBytes(StandardCharsets.UTF_8));
    return page.until("").changes().stream()
        .map(PostChange::post)
        .anyMatch(
            post ->
                post != null
                    && post.author() != null
                    && person.authors().contains(post.author().id()));
  }
}
