package io.earshot.console.corrections;

import io.earshot.connectors.SourceStanza;
import io.earshot.insight.crm.CrmWishes;
import io.earshot.search.Mention;
import io.earshot.store.CrmWish;
import io.earshot.store.Store;
import java.time.Clock;
import java.util.List;

/** CRMs hear of what somebody says of a post as if the post had been edited. */
record ToldCrms(Store store, Clock clock) {
  /**
   * Has them hold what there is to say of a post.
   *
   * @param mention as people say it is
   */
  void tell(Mention mention) {
    boolean present = mention.isPresent(freshnessHours(mention.post().source()));
    List<CrmWish> wishes = CrmWishes.of(mention, present, store.crmTargets().all());
    store.crmRecords().put(wishes, clock.instant());
  }

  private int freshnessHours(String source) {
    return store
        .sources()
        .find(source)
        .map(row -> row.stanza().freshnessHours())
        .orElse(SourceStanza.FRESHNESS_HOURS);
  }
}
