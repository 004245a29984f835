package io.earshot.app.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.earshot.connectors.Author;
import io.earshot.connectors.Post;
import java.time.Instant;
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

    private static Writer of(Author author) {
      return author == null ? UNKNOWN : new Writer(author.name(), author.handle(), author.url());
    }
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
