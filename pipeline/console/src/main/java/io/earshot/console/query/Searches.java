package io.earshot.console.query;

import io.earshot.console.web.Problem;
import io.earshot.insight.complaints.OpenComplaints;
import io.earshot.insight.voice.Voice;
import io.earshot.insight.voice.VoiceRequest;
import io.earshot.insight.voice.Voices;
import io.earshot.nlp.Embedding;
import io.earshot.search.Mention;
import io.earshot.search.MentionIndex;
import io.earshot.search.QueryException;
import io.earshot.search.SearchRequest;
import io.earshot.search.SearchResult;
import io.earshot.store.Tracker;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The index as the console asks it: what fails there becomes a {@link Problem}. */
public final class Searches {
  private static final Logger LOG = LoggerFactory.getLogger(Searches.class);
  private static final int CONVERSATION = 200;

  private final MentionIndex index;
  private final Function<String, Embedding> meaning;

  /**
   * @param meaning says where a text lies by its meaning; null when it says nothing
   */
  public Searches(MentionIndex index, Function<String, Embedding> meaning) {
    this.index = index;
    this.meaning = meaning;
  }

  /**
   * Searches; for a {@link SearchParameters#meaning} in place of a query, what is near to it.
   *
   * @throws QueryException if the query or the token of the page is not valid
   */
  public SearchResult search(SearchRequest request) throws QueryException {
    try {
      return index.search(resolved(request));
    } catch (IOException failed) {
      throw unreachable(failed);
    }
  }

  private SearchRequest resolved(SearchRequest request) throws QueryException {
    String said = SearchParameters.meaning(request.query());
    return said == null || request.near() != null ? request : request.near(where(said), null);
  }

  private Embedding where(String said) throws QueryException {
    try {
      Embedding place = meaning.apply(said);
      if (place == null) {
        throw new QueryException(
            "there is nothing behind the ~ that could mean something: add what posts are to mean",
            1);
      }
      return place;
    } catch (IllegalStateException without) {
      LOG.warn("No search by meaning: {}", without.getMessage());
      throw new Problem(
          HttpStatus.SERVICE_UNAVAILABLE,
          "There is no encoder here to search by meaning: " + without.getMessage());
    }
  }

  /**
   * Posts that mean about the same, nearest first, its near-copies left out.
   *
   * @param among narrow what is given
   * @return empty where it is not known what the post means
   */
  public List<SearchResult.Hit> similar(Mention mention, SearchParameters among, int most) {
    Embedding place = mention.analysis() == null ? null : mention.analysis().embedding();
    if (place == null || !place.isDirection()) {
      return List.of();
    }
    SearchRequest all = among.request(SearchRequest.NEAREST, null, Set.of(), false);
    return searchOrRefuse(all.near(place, among.text())).hits().stream()
        .filter(hit -> !isCopy(hit.mention(), mention))
        .limit(most)
        .toList();
  }

  private static boolean isCopy(Mention one, Mention other) {
    return one.id().equals(other.id())
        || one.copies() != null
            && other.copies() != null
            && one.copies().cluster().equals(other.copies().cluster());
  }

  /** Searches; a query that is not valid is a problem, too. */
  public SearchResult searchOrRefuse(SearchRequest request) {
    try {
      return search(request);
    } catch (QueryException malformed) {
      throw Problem.badRequest(explain(malformed));
    }
  }

  /** How many posts match. */
  public long total(SearchParameters parameters) {
    return searchOrRefuse(parameters.request(0, null, Set.of(), false)).total();
  }

  /** The mention of a post id. */
  public Mention find(String id) {
    try {
      return index
          .find(id)
          .orElseThrow(() -> Problem.notFound("There is no post with the id '%s'.".formatted(id)));
    } catch (IOException failed) {
      throw unreachable(failed);
    }
  }

  /** The first posts of the conversation a mention belongs to, oldest first. */
  public List<Mention> conversation(Mention mention) {
    String conversation = mention.post().conversation();
    try {
      return conversation == null
          ? List.of(mention)
          : index.conversation(conversation, CONVERSATION);
    } catch (IOException failed) {
      throw unreachable(failed);
    }
  }

  /** How many posts there are. */
  public long count() {
    try {
      return index.count();
    } catch (IOException failed) {
      throw unreachable(failed);
    }
  }

  /** What is said of trackers, one for each, in their order. */
  public List<Voice> voices(VoiceRequest request) {
    try {
      return new Voices(index).of(request);
    } catch (IOException failed) {
      throw unreachable(failed);
    }
  }

  /** Complaints that brands have not answered, newest first. */
  public List<Mention> openComplaints(
      List<Tracker> brands, boolean ofCustomers, Instant from, int limit) {
    try {
      return new OpenComplaints(index).newest(brands, ofCustomers, from, limit);
    } catch (IOException failed) {
      throw unreachable(failed);
    }
  }

  /** What is wrong with a query and where. */
  public static String explain(QueryException malformed) {
    return "%s (at character %d)".formatted(malformed.getMessage(), malformed.column());
  }

  private static Problem unreachable(IOException failed) {
    LOG.warn("The index does not answer", failed);
    return new Problem(
        HttpStatus.SERVICE_UNAVAILABLE, "The index does not answer now: " + failed.getMessage());
  }
}
