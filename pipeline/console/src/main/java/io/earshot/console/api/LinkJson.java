package io.earshot.console.api;

import io.earshot.console.people.LinkChoices;
import io.earshot.console.web.Choices;
import io.earshot.store.LinkEvidence;
import io.earshot.store.LinkedAuthor;
import java.time.Instant;
import java.util.List;

/**
 * An author and whether they are a customer, as programs see it.
 *
 * @param state {@code linked}, {@code conflict}, {@code rejected}
 * @param said what somebody said to it: {@code confirmed}, {@code rejected}; absent: nothing
 * @param pending whether that is not in force yet
 */
record LinkJson(
    String author,
    String network,
    String site,
    String name,
    String handle,
    String url,
    String state,
    String customer,
    List<Evidence> evidence,
    String reason,
    Instant since,
    String said,
    boolean pending) {

  /** Why an author is taken for a customer. */
  record Evidence(String customer, String kind, String value) {
    static Evidence of(LinkEvidence evidence) {
      return new Evidence(evidence.customer(), Choices.write(evidence.kind()), evidence.value());
    }
  }

  static LinkJson of(LinkChoices.Link link, String customer) {
    LinkedAuthor author = link.author();
    return new LinkJson(
        author.author(),
        author.network(),
        author.site(),
        author.name(),
        author.handle(),
        author.url(),
        Choices.write(author.state()),
        author.customer(),
        author.evidence().stream().map(Evidence::of).toList(),
        author.reason(),
        author.since(),
        Choices.write(link.said()),
        link.pending(customer));
  }
}
