package io.earshot.insight.complaints;

import static java.util.Objects.requireNonNull;

import io.earshot.search.Filters;
import io.earshot.search.Mention;
import io.earshot.search.MentionIndex;
import io.earshot.search.QueryException;
import io.earshot.search.SearchRequest;
import io.earshot.search.SearchRequest.Order;
import io.earshot.search.SearchResult;
import io.earshot.search.query.KeywordField;
import io.earshot.search.query.MentionQuery;
import io.earshot.search.query.QueryPrinter;
import io.earshot.store.Tracker;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Complaints that nobody of the brand has answered: the analysis takes them for complaints, and no
 * post by the brand's own accounts answers them or came later in their conversation.
 */
public final class OpenComplaints {
  /** From which probability on a post is taken for a complaint. */
  public static final double LIKELY = 0.5;

  /** How a mention says that it feels good. */
  private static final String PRAISE = "positive";

  /** How many posts are looked at, the newest first: a bound on time and memory. */
  private static final int MOST_READ = 10_000;

  private final MentionIndex index;

  public OpenComplaints(MentionIndex index) {
    this.index = requireNonNull(index, "index is null");
  }

  /** Whether a post complains, as far as the analysis can tell: praise never does. */
  public static boolean complains(Mention mention) {
    return mention.complaint() != null
        && mention.complaint() >= LIKELY
        && !PRAISE.equals(mention.sentiment());
  }

  /**
   * Those about brands, newest first.
   *
   * @param brands whose own accounts answer; none: of all posts
   * @param ofCustomers whether known customers wrote them, or others
   * @param from only what was published since then
   * @param limit the most given
   */
  public List<Mention> newest(List<Tracker> brands, boolean ofCustomers, Instant from, int limit)
      throws IOException {
    Answers answers = answers(brands, from);
    List<Mention> open = new ArrayList<>();
    walk(
        complaints(brands, ofCustomers),
        from,
        mention -> {
          if (complains(mention) && !answers.answer(mention)) {
            open.add(mention);
          }
          return open.size() < limit;
        });
    return open;
  }

  private Answers answers(List<Tracker> brands, Instant from) throws IOException {
    Answers answers = new Answers(brands);
    MentionQuery own = Answers.query(brands);
    if (own != null) {
      walk(
          own,
          from,
          mention -> {
            answers.note(mention);
            return true;
          });
    }
    return answers;
  }

  private static MentionQuery complaints(List<Tracker> brands, boolean ofCustomers) {
    MentionQuery known = new MentionQuery.Value(KeywordField.CUSTOMER, KeywordField.KNOWN, false);
    MentionQuery authors = ofCustomers ? known : new MentionQuery.Not(known);
    List<MentionQuery> about =
        brands.stream().map(Tracker::name).map(OpenComplaints::earned).toList();
    return switch (about.size()) {
      case 0 -> authors;
      case 1 -> new MentionQuery.And(List.of(about.get(0), authors));
      default -> new MentionQuery.And(List.of(new MentionQuery.Or(about), authors));
    };
  }

  private static MentionQuery earned(String brand) {
    return new MentionQuery.Value(KeywordField.EARNED, brand, false);
  }

  /** Shows posts that match, newest first, as long as more are wanted. */
  private void walk(MentionQuery query, Instant from, Predicate<Mention> more) throws IOException {
    Filters since = Filters.between(from, null);
    String text = QueryPrinter.print(query);
    String after = null;
    for (int read = 0; read < MOST_READ; read += SearchRequest.MAX_SIZE) {
      SearchResult page = page(text, since, after);
      for (SearchResult.Hit hit : page.hits()) {
        if (!more.test(hit.mention())) {
          return;
        }
      }
      after = page.next();
      if (after == null) {
        return;
      }
    }
  }

  private SearchResult page(String query, Filters filters, String after) throws IOException {
    try {
      return index.search(
          new SearchRequest(
              query, filters, Order.NEWEST, SearchRequest.MAX_SIZE, after, null, false));
    } catch (QueryException e) {
      throw new IllegalStateException("a query of ours is none: " + query, e);
    }
  }
}
