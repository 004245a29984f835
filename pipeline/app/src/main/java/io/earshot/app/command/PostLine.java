package io.earshot.app.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.earshot.connectors.Author;
import io.earshot.connectors.Post;
import io.earshot.connectors.PostKind;
import io.earshot.search.Mention;
import io.earshot.search.query.Addresses;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A post as {@code read} prints it: every field is there, and null where nothing is known. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record PostLine(
    String id,
    String kind,
    String url,
    String title,
    String text,
    String language,
    Instant published,
    Instant updated,
    Writer author,
    String conversation,
    String inReplyTo,
    List<String> links,
    List<String> tags,
    String input) {

  /** Who wrote it. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Writer(String name, String handle, String url) {
    private static final Writer UNKNOWN = new Writer(null, null, null);

    /** What there is of it. */
    private String id() {
      return handle != null ? handle : name != null ? name : url;
    }

    private static Writer of(Author author) {
      return author == null ? UNKNOWN : new Writer(author.name(), author.handle(), author.url());
    }
  }

  /**
   * The post of the line, as if it were read now.
   *
   * @param place of the line, its id where it has none
   * @throws IllegalArgumentException if its kind is none
   */
  Mention mention(String place) {
    Author by =
        author == null || author.equals(Writer.UNKNOWN)
            ? null
            : new Author(author.id(), author.name(), author.handle(), author.url());
    Post post =
        new Post(
            id == null ? place : id,
            input == null ? place : input,
            "web",
            url == null ? null : Addresses.host(Addresses.key(url)),
            kind == null ? null : kindNamed(kind),
            url,
            title,
            text,
            language,
            published,
            updated,
            by,
            conversation,
            inReplyTo,
            null,
            links,
            tags,
            null);
    return Mention.of(post, 1, Instant.now());
  }

  private static PostKind kindNamed(String name) {
    return Arrays.stream(PostKind.values())
        .filter(kind -> kind.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "its kind is "
                        + name
                        + ": write one of "
                        + Arrays.toString(PostKind.values())));
  }

  /**
   * @param input the file or URL it came from
   */
  static PostLine of(Post post, String input) {
    return new PostLine(
        post.id(),
        post.kind() == null ? null : post.kind().name().toLowerCase(Locale.ROOT),
        post.url(),
        post.title(),
        post.text(),
        SpokenLanguage.of(post),
        post.published(),
        post.updated(),
        Writer.of(post.author()),
        post.conversation(),
        post.inReplyTo(),
        post.links(),
        post.tags(),
        input);
  }
}
