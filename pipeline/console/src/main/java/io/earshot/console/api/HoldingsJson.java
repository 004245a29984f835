package io.earshot.console.api;

import io.earshot.insight.erasure.Account;
import io.earshot.insight.erasure.Holdings;
import io.earshot.insight.erasure.Holdings.HeldAlert;
import io.earshot.store.CrmRecord;
import io.earshot.store.Customer;
import io.earshot.store.LinkDecision;
import io.earshot.store.LinkedAuthor;
import java.util.List;

/** All that is held of a person, as the API gives it. */
record HoldingsJson(
    List<Customer> customers,
    List<Account> accounts,
    List<LinkedAuthor> links,
    List<LinkDecision> decisions,
    List<HeldAlert> alerts,
    List<CrmRecord> crm,
    List<MentionJson> posts) {
  static HoldingsJson of(Holdings holdings) {
    return new HoldingsJson(
        holdings.customers(),
        holdings.accounts(),
        holdings.links(),
        holdings.decisions(),
        holdings.alerts(),
        holdings.crm(),
        holdings.posts().stream().map(MentionJson::of).toList());
  }
}
