package io.earshot.job.dedupe;

import static java.util.Objects.requireNonNull;

import io.earshot.connectors.Engagement;
import io.earshot.connectors.Post;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What dedupe remembers of a post, as long as the post is kept.
 *
 * @param revision of the last change passed on; rises by one with each
 * @param gone whether that was its removal
 * @param contents hash of what each stanza last said of it, by stanza; never null
 * @param engagement hash of the newest counts, 0 when there were none
 * @param author id of its author, or null
 * @param conversation id of its conversation, or null
 * @param observed when Earshot first saw it, never null
 * @param forget when this is forgotten, or null for never
 */
public record Known(
    long revision,
    boolean gone,
    Map<String, Long> contents,
    int engagement,
    String author,
    String conversation,
    Instant observed,
    Instant forget) {
  public Known {
    contents = contents == null ? Map.of() : contents;
    requireNonNull(observed, "observed is null");
  }

  /** A post seen for the first time, before anything was passed on. */
  static Known unseen(Instant observed) {
    return new Known(0, true, Map.of(), 0, null, null, observed, null);
  }

  /** The next revision: the post stands as this stanza says. */
  Known standing(Post post, long content, Instant forget) {
    return new Known(
        revision + 1,
        false,
        gone ? Map.of(post.source(), content) : said(post.source(), content).contents,
        hash(post.engagement()),
        post.author() == null ? null : post.author().id(),
        post.conversation(),
        observed,
        forget);
  }

  /** The next revision: the post is gone. */
  Known removed(Instant forget) {
    return new Known(revision + 1, true, Map.of(), 0, author, conversation, observed, forget);
  }

  /** The same revision; a stanza has said something that is not passed on. */
  Known said(String source, long content) {
    Map<String, Long> changed = new HashMap<>(contents);
    changed.put(source, content);
    return new Known(revision, gone, changed, engagement, author, conversation, observed, forget);
  }

  Known counted(Engagement counts) {
    return new Known(
        revision, gone, contents, hash(counts), author, conversation, observed, forget);
  }

  /** The same in another conversation. */
  Known in(String other) {
    return new Known(revision, gone, contents, engagement, author, other, observed, forget);
  }

  Known until(Instant later) {
    return new Known(revision, gone, contents, engagement, author, conversation, observed, later);
  }

  /** Whether these are counts that were not passed on yet. */
  boolean differs(Engagement counts) {
    return counts != null && hash(counts) != engagement;
  }

  private static int hash(Engagement counts) {
    return counts == null
        ? 0
        : Objects.hash(counts.likes(), counts.reposts(), counts.replies(), counts.views());
  }
}
