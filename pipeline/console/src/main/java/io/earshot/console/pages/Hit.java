package io.earshot.console.pages;

import io.earshot.connectors.Post;
import io.earshot.console.query.QueryString;
import io.earshot.search.Mention;
import io.earshot.search.SearchResult;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A post in a list.
 *
 * @param address of its page in the console
 * @param heading title, or what stands for it
 * @param excerpt of its text
 * @param author or null
 * @param mood or null
 * @param language name, or null
 * @param code language code for the browser, or null
 * @param copies how many near-copies of it there are, 0 when unknown
 */
public record Hit(
    String address,
    List<Piece> heading,
    List<Piece> excerpt,
    String author,
    String source,
    String site,
    String kind,
    Mood mood,
    String language,
    String code,
    Moment published,
    long copies,
    String copiesAddress) {
  private static final int EXCERPT = 320;

  static Hit of(SearchResult.Hit hit, Instant now, long copies, String copiesAddress) {
    Mention mention = hit.mention();
    Post post = mention.post();
    boolean titled = post.title() != null && !post.title().isBlank();
    return new Hit(
        address(mention.id()),
        titled ? Excerpt.whole(post.title(), hit.title()) : untitled(post),
        Excerpt.around(post.text(), hit.text(), EXCERPT),
        Words.author(post.author()),
        post.source(),
        post.site(),
        Words.kind(post.kind()),
        Mood.of(mention.analysis() == null ? null : mention.analysis().sentiment()),
        Words.language(mention.language()),
        mention.language(),
        Moment.of(mention.published(), now),
        copies,
        copiesAddress);
  }

  /** The address of a post's page. */
  static String address(String id) {
    return "/mentions/" + QueryString.encode(id);
  }

  private static List<Piece> untitled(Post post) {
    String kind = Words.kind(post.kind());
    String author = Words.author(post.author());
    String heading = kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
    return List.of(new Piece(author == null ? heading : heading + " by " + author, false));
  }
}
