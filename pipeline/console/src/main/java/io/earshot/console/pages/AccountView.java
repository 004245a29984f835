package io.earshot.console.pages;

import io.earshot.console.people.LinkChoices.Link;
import io.earshot.store.Customer;
import io.earshot.store.LinkDecision.Verdict;
import io.earshot.store.LinkEvidence;
import io.earshot.store.LinkedAuthor;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An author who is a customer, or perhaps one, in words.
 *
 * @param author id
 * @param label what a person reads for the author
 * @param place where they write, such as "mastodon · town.example"
 * @param link to their profile, or null
 * @param linked whether their posts are the customer's
 * @param evidence in sentences
 * @param reason why they are not linked, or null
 * @param said what was decided about it, in words, or null
 * @param decided whether there is a decision that can be taken back
 */
public record AccountView(
    String author,
    String label,
    String place,
    String link,
    boolean linked,
    List<String> evidence,
    String reason,
    Moment since,
    String said,
    boolean decided) {

  static AccountView of(Link link, String customer, Instant now) {
    LinkedAuthor author = link.author();
    return new AccountView(
        author.author(),
        author.label(),
        place(author),
        Words.link(author.url()),
        customer.equals(author.customer()),
        author.evidence().stream()
            .filter(evidence -> evidence.customer().equals(customer))
            .map(AccountView::sentence)
            .toList(),
        reason(author),
        Moment.of(author.since(), now),
        said(link, customer),
        link.said() != null);
  }

  /** Where an author writes; their id where nothing better is known. */
  static String place(LinkedAuthor author) {
    if (author.network() == null) {
      return author.author();
    }
    String handle = author.handle();
    boolean sited = author.site() != null && (handle == null || !handle.contains("@"));
    String place = sited ? author.network() + " · " + author.site() : author.network();
    return handle == null ? place : place + " · @" + handle;
  }

  /** Why an author is not linked, as a sentence, or null. */
  static String reason(LinkedAuthor author) {
    return author.reason() == null ? null : Words.sentence(author.reason());
  }

  private static String said(Link link, String customer) {
    if (link.said() == null) {
      return null;
    }
    String said =
        link.said() == Verdict.REJECTED ? "You said that this is not them." : "You confirmed it.";
    return link.pending(customer) ? said + " It takes effect within seconds." : said;
  }

  /** Evidence as a person says it. */
  static String sentence(LinkEvidence evidence) {
    String value = evidence.value();
    return switch (evidence.kind()) {
      case HANDLE -> "Their record has this very account: " + value + ".";
      case VERIFIED_LINK ->
          "The network has checked that this profile and a page of theirs name each other: "
              + value
              + ".";
      case RECIPROCAL_LINK ->
          "This profile and an account of theirs name each other: " + value + ".";
      case EMAIL -> "This profile publishes an e-mail address of theirs: " + value + ".";
      case PHONE -> "This profile publishes a phone number of theirs: " + value + ".";
      case PERSON -> "Somebody said so.";
    };
  }

  /** What a customer is called; the id where they are not known. */
  static String name(Map<String, Customer> customers, String id) {
    Customer customer = customers.get(id);
    return customer == null ? id : customer.label();
  }
}
