package io.earshot.console.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.earshot.connectors.Author;
import io.earshot.connectors.Engagement;
import io.earshot.connectors.Post;
import io.earshot.search.Mention;
import io.earshot.search.SearchResult;
import io.earshot.search.Span;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A mention as the API gives it; absent is left out.
 *
 * @param customer id of the known customer that the author is
 * @param published clamped to {@code observed}, as charts and filters use it
 * @param highlights null outside a search
 * @param nearness how near in meaning, as the cosine of two directions; null where that is not
 *     asked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MentionJson(
    String id,
    String source,
    String network,
    String site,
    String kind,
    String url,
    String title,
    String text,
    String language,
    Instant published,
    Instant updated,
    Instant observed,
    long revision,
    Author author,
    String customer,
    String conversation,
    String inReplyTo,
    List<String> links,
    List<String> tags,
    Engagement engagement,
    Copies copies,
    List<TrackerMatchJson> trackers,
    AnalysisJson analysis,
    CorrectionJson correction,
    Highlights highlights,
    Double nearness) {

  /** Which near-copies it belongs to. */
  record Copies(String cluster, String first) {}

  /** Where title and text match: stretches of UTF-16 units, end exclusive. */
  record Highlights(List<Span> title, List<Span> text) {}

  static MentionJson of(SearchResult.Hit hit) {
    return of(hit.mention(), new Highlights(hit.title(), hit.text()), null);
  }

  /** One that was found by what it means. */
  static MentionJson near(SearchResult.Hit hit) {
    return of(hit.mention(), new Highlights(hit.title(), hit.text()), hit.score());
  }

  static MentionJson of(Mention mention) {
    return of(mention, null, null);
  }

  private static MentionJson of(Mention mention, Highlights highlights, Double nearness) {
    Post post = mention.post();
    return new MentionJson(
        post.id(),
        post.source(),
        post.network(),
        post.site(),
        post.kind() == null ? null : lower(post.kind()),
        post.url(),
        post.title(),
        post.text(),
        mention.language(),
        mention.published(),
        post.updated(),
        mention.observed(),
        mention.revision(),
        post.author(),
        mention.customer() == null ? null : mention.customer().customer(),
        post.conversation(),
        post.inReplyTo(),
        post.links(),
        post.tags(),
        mention.engagement() == null ? post.engagement() : mention.engagement(),
        mention.copies() == null
            ? null
            : new Copies(mention.copies().cluster(), mention.copies().first()),
        TrackerMatchJson.of(mention),
        AnalysisJson.of(mention.analysis()),
        CorrectionJson.of(mention),
        highlights,
        nearness);
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
