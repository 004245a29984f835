package io.earshot.insight.crm;

import io.earshot.connectors.Post;
import io.earshot.insight.complaints.OpenComplaints;
import io.earshot.search.CustomerLink;
import io.earshot.search.Mention;
import io.earshot.search.TrackerMatch;
import io.earshot.search.document.MentionDocument;
import io.earshot.store.CrmPost;
import io.earshot.store.CrmRecordKind;
import io.earshot.store.CrmStanza;
import io.earshot.store.CrmWish;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What CRMs are to hold of a post. */
public final class CrmWishes {
  private CrmWishes() {}

  /**
   * Of a post that has come. What a brand's own accounts say is nothing that a customer said.
   *
   * @param present whether it was read soon after it was published; of others only the rollup tells
   * @return nothing if its author is no customer, or no CRM wants to know of what it matches
   */
  public static List<CrmWish> of(Mention mention, boolean present, Collection<CrmStanza> stanzas) {
    if (mention.customer() == null
        || mention.customer().customer() == null
        || mention.trackers() == null) {
      return List.of();
    }
    List<String> earned =
        mention.trackers().stream()
            .filter(match -> !match.own())
            .map(TrackerMatch::tracker)
            .toList();
    List<CrmWish> wishes = new ArrayList<>();
    for (CrmStanza stanza : stanzas) {
      for (CrmRecordKind kind : CrmRecordKind.values()) {
        List<String> wanted = stanza.trackers(kind).stream().filter(earned::contains).toList();
        if (!wanted.isEmpty() && isTold(kind, mention, present)) {
          wishes.add(wish(stanza, kind, mention, wanted));
        }
      }
    }
    return wishes;
  }

  private static boolean isTold(CrmRecordKind kind, Mention mention, boolean present) {
    return switch (kind) {
      case ACTIVITY -> present;
      case ROLLUP -> true;
      case CASE -> present && OpenComplaints.complains(mention);
    };
  }

  private static CrmWish wish(
      CrmStanza stanza, CrmRecordKind kind, Mention mention, List<String> trackers) {
    CrmPost post = kind == CrmRecordKind.ROLLUP ? null : post(mention, trackers);
    return new CrmWish(stanza.name(), kind, mention.customer().customer(), post);
  }

  private static CrmPost post(Mention mention, List<String> trackers) {
    Post post = mention.post();
    return new CrmPost(
        post.id(),
        post.url(),
        post.network(),
        post.site(),
        post.title(),
        post.text(),
        post.author() == null ? null : MentionDocument.label(post.author()),
        mention.published(),
        mention.sentiment(),
        post.conversation(),
        trackers);
  }

  /** Of a post that was there before its author was found to be a customer: it is counted. */
  public static List<CrmWish> counting(CustomerLink link, Collection<CrmStanza> stanzas) {
    return link.customer() == null
        ? List.of()
        : stanzas.stream()
            .filter(stanza -> !stanza.trackers(CrmRecordKind.ROLLUP).isEmpty())
            .map(stanza -> new CrmWish(stanza.name(), CrmRecordKind.ROLLUP, link.customer(), null))
            .toList();
  }
}
