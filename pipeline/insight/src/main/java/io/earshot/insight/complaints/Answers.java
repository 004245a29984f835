package io.earshot.insight.complaints;

import io.earshot.connectors.Post;
import io.earshot.insight.customers.Handles;
import io.earshot.insight.trackers.OwnAccounts;
import io.earshot.search.Mention;
import io.earshot.search.query.KeywordField;
import io.earshot.search.query.MentionQuery;
import io.earshot.store.SocialHandle;
import io.earshot.store.Tracker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What brands said themselves, as far as it may answer somebody. */
final class Answers {
  private static final String ANY = "*";

  private final List<OwnAccounts> accounts;
  private final Set<String> answered = new HashSet<>();
  private final Map<String, Instant> newest = new HashMap<>();

  Answers(List<Tracker> brands) {
    this.accounts = brands.stream().map(OwnAccounts::of).toList();
  }

  /** What finds the posts of the own accounts of brands, and perhaps some more; null: none. */
  static MentionQuery query(List<Tracker> brands) {
    List<MentionQuery> all = new ArrayList<>();
    brands.forEach(brand -> brand.ownAccounts().forEach(account -> all.add(query(account))));
    return all.size() > 1 ? new MentionQuery.Or(all) : all.stream().findFirst().orElse(null);
  }

  private static MentionQuery query(String account) {
    if (account.endsWith("/" + ANY)) {
      String site = account.substring(0, account.length() - 2);
      return new MentionQuery.Value(KeywordField.SITE, site, false);
    }
    String name = account.startsWith(ANY + "/") ? account.substring(2) : account;
    String author = Handles.ofUrl(name).map(SocialHandle::handle).orElse(name);
    return new MentionQuery.Value(KeywordField.AUTHOR, author, false);
  }

  /** Notes what a post answers, if a brand wrote it. */
  void note(Mention mention) {
    Post post = mention.post();
    if (accounts.stream().noneMatch(own -> own.wrote(post))) {
      return;
    }
    if (post.inReplyTo() != null) {
      answered.add(post.inReplyTo());
    }
    if (mention.published() != null) {
      newest.merge(conversation(post), mention.published(), Answers::later);
    }
  }

  /** Whether a brand answered it, or said something later in its conversation. */
  boolean answer(Mention complaint) {
    Instant said = newest.get(conversation(complaint.post()));
    return answered.contains(complaint.id())
        || said != null && complaint.published() != null && said.isAfter(complaint.published());
  }

  private static String conversation(Post post) {
    return post.conversation() == null ? post.id() : post.conversation();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
