package io.earshot.job.identify;

import static java.util.Objects.requireNonNull;

import io.earshot.connectors.Author;
import io.earshot.connectors.AuthorPolicy;
import io.earshot.insight.identity.Resolution;
import io.earshot.search.CustomerLink;
import io.earshot.store.LinkedAuthor;
import io.earshot.store.LinkedAuthor.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who an author is, as far as is known.
 *
 * @param introduction the newest, never null
 * @param unanswered keys on which an answer is still to come; never null
 * @param resolution what the last answers came to, never null
 * @param since when that came to be so, or null
 */
public record Identity(
    Introduction introduction, List<String> unanswered, Resolution resolution, Instant since) {
  public Identity {
    requireNonNull(introduction, "introduction is null");
    unanswered = unanswered == null ? List.of() : List.copyOf(unanswered);
    resolution = resolution == null ? Resolution.NOBODY : resolution;
  }

  /** The same, newly introduced. */
  Identity introduced(Introduction newer, List<String> unansweredOfIt) {
    Set<String> keys = new HashSet<>(newer.keys());
    Set<String> open = new HashSet<>(unansweredOfIt);
    unanswered.stream().filter(keys::contains).forEach(open::add);
    return new Identity(newer, List.copyOf(open), resolution, since);
  }

  /** The same with one answer less to come. */
  Identity answered(String key) {
    List<String> left = new ArrayList<>(unanswered);
    left.remove(key);
    return new Identity(introduction, left, resolution, since);
  }

  Identity resolved(Resolution other, Instant now) {
    return new Identity(introduction, unanswered, other, now);
  }

  /** Whom a post is tied to. */
  CustomerLink link(AuthorPolicy policy) {
    boolean linked =
        resolution.state() == State.LINKED
            && (policy == AuthorPolicy.PUBLIC
                || policy == AuthorPolicy.CONSENTED && resolution.consent());
    return linked ? new CustomerLink(resolution.customer()) : CustomerLink.NONE;
  }

  /** For the store; null where there is nothing to say. */
  LinkedAuthor found() {
    Author author = introduction.author();
    return resolution.state() == null
        ? null
        : new LinkedAuthor(
            author.id(),
            introduction.network(),
            introduction.site(),
            author.name(),
            author.handle(),
            author.url(),
            resolution.state(),
            resolution.customer(),
            resolution.evidence(),
            resolution.reason(),
            since);
  }
}
