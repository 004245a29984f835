package io.earshot.job.history;

import io.earshot.connectors.AuthorPolicy;
import io.earshot.search.query.KeywordField;
import io.earshot.search.query.MentionQuery;
import io.earshot.search.query.QueryPrinter;
import io.earshot.store.Replays;
import io.earshot.store.SourceRow;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Applies to history whether authors of a source may be linked to customers: when that changes, the
 * source's posts are looked at again; also when it is first heard, for the index may be older than
 * what the job remembers.
 */
final class PolicyReplay {
  private final Map<String, AuthorPolicy> policies;

  PolicyReplay(Map<String, AuthorPolicy> heard) {
    this.policies = new HashMap<>(heard);
  }

  Map<String, AuthorPolicy> heard() {
    return policies;
  }

  void ask(Replays replays, SourceRow changed, Instant now) {
    if (changed.deleted()) {
      return; // what is no longer read stays as it is
    }
    AuthorPolicy policy = changed.stanza().authors();
    AuthorPolicy before = policies.put(changed.name(), policy);
    if (policy != (before == null ? AuthorPolicy.OFF : before)) {
      MentionQuery posts = new MentionQuery.Value(KeywordField.SOURCE, changed.name(), false);
      replays.ask("authors of " + changed.name(), QueryPrinter.print(posts), now);
    }
  }
}
