package io.earshot.console.pages;

import io.earshot.connectors.Post;
import io.earshot.console.query.CopyCounts;
import io.earshot.console.query.QueryString;
import io.earshot.search.Mention;
import io.earshot.search.SearchResult;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A post in a list.
 *
 * @param address of its page in the console
 * @param heading title, or what stands for it
 * @param excerpt of its text
 * @param author or null, which it also is where the heading names them
 * @param mood or null
 * @param language name, or null
 * @param code language code for the browser, or null
 * @param copies how many near-copies of it there are, 0 where they are not counted
 * @param copiesAddress of a search for all of them, or null
 * @param near how near in meaning, in percent, or null where that is not asked
 * @param same others that say the same, and stand below it
 * @param customer the known customer who wrote it, or null
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
    String copiesAddress,
    Integer near,
    List<Hit> same,
    Known customer) {
  private static final int EXCERPT = 320;

  /** A known customer, and the address of their page. */
  public record Known(String name, String address) {
    /**
     * Of a post.
     *
     * @param names of customers by id
     * @return null if none of them wrote it
     */
    static Known of(Mention mention, Map<String, String> names) {
      String id = mention.customer() == null ? null : mention.customer().customer();
      String name = id == null ? null : names.get(id);
      return name == null ? null : new Known(name, CustomerView.address(id));
    }
  }

  /**
   * @param copies how many near-copies there are, by cluster
   * @param names of customers by id
   */
  static Hit of(
      SearchResult.Hit hit, Instant now, Map<String, Long> copies, Map<String, String> names) {
    Mention mention = hit.mention();
    String cluster = mention.copies() == null ? null : mention.copies().cluster();
    Post post = mention.post();
    boolean titled = post.title() != null && !post.title().isBlank();
    return new Hit(
        address(mention.id()),
        titled ? Excerpt.whole(post.title(), hit.title()) : heading(post),
        Excerpt.around(post.text(), hit.text(), EXCERPT),
        titled ? Words.author(post.author()) : null,
        post.source(),
        post.site(),
        Words.kind(post.kind()),
        Mood.of(mention),
        Words.language(mention.language()),
        mention.language(),
        Moment.of(mention.published(), now),
        cluster == null ? 0 : copies.getOrDefault(cluster, 0L),
        cluster == null ? null : CopyCounts.posts(cluster).address(),
        null,
        List.of(),
        Known.of(mention, names));
  }

  /**
   * The same with how near in meaning it is, as the cosine of two directions.
   *
   * @param others that say the same
   */
  Hit near(double cosine, List<Hit> others) {
    return new Hit(
        address,
        heading,
        excerpt,
        author,
        source,
        site,
        kind,
        mood,
        language,
        code,
        published,
        copies,
        copiesAddress,
        Mood.percent(cosine),
        others,
        customer);
  }

  /** A post whose customer, if it has one, is said elsewhere. */
  static Hit of(Mention mention, Instant now, Map<String, String> names) {
    return of(new SearchResult.Hit(mention, 0, List.of(), List.of()), now, Map.of(), names);
  }

  /** The address of a post's page. */
  static String address(String id) {
    return "/mentions/" + QueryString.encode(id);
  }

  private static List<Piece> heading(Post post) {
    return List.of(new Piece(untitled(post), false));
  }

  /** What a post without a title is called, such as "Comment by Ada". */
  static String untitled(Post post) {
    String kind = Words.kind(post.kind());
    String author = Words.author(post.author());
    String heading = kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
    return author == null ? heading : heading + " by " + author;
  }
}
