package io.earshot.sample.script;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One site of the sample web, as its file in {@code sample/sites} describes it.
 *
 * @param name label of its host ({@code <name>.localhost}), never null
 * @param title as readers know it
 * @param tagline one line under the title
 * @param language ISO 639 code of its posts, unless a post says otherwise
 * @param zone time zone whose working days and evenings its writers keep
 * @param platform what it runs on; null means {@link Platform#PAGES}
 * @param layout file in {@code sample/layouts} that its pages look like
 * @param metadata type of schema.org that its pages give as JSON-LD, beside Open Graph; null for
 *     neither
 * @param author key of the person who writes, unless a post says otherwise; null on shared sites
 * @param permalink pattern of a post's path: {year} {month} {day} {slug} {number} {handle}
 * @param commentLink the same for a comment; {page} is the path of the post it stands under,
 *     {topic} that post's number
 * @param feeds what it offers to feed readers
 * @param posts what stood there before the start, and what is going to be said at fixed times
 */
public record Site(
    String name,
    String title,
    String tagline,
    String language,
    String zone,
    Platform platform,
    String layout,
    String metadata,
    String author,
    String permalink,
    String commentLink,
    List<FeedSpec> feeds,
    List<ScriptedPost> posts) {
  public Site {
    requireNonNull(title, "title is null");
    requireNonNull(language, "language is null");
    requireNonNull(permalink, "permalink is null");
    commentLink = commentLink == null ? "{page}#comment-{number}" : commentLink;
    zone = zone == null ? "Europe/London" : zone;
    platform = platform == null ? Platform.PAGES : platform;
    feeds = feeds == null ? List.of() : List.copyOf(feeds);
    posts = posts == null ? List.of() : List.copyOf(posts);
  }

  Site named(String newName) {
    return new Site(
        newName,
        title,
        tagline,
        language,
        zone,
        platform,
        layout,
        metadata,
        author,
        permalink,
        commentLink,
        feeds,
        posts);
  }
}
