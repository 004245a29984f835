package io.earshot.connectors.push;

import io.earshot.connectors.Author;
import io.earshot.connectors.AuthorProfile;
import io.earshot.connectors.Engagement;
import io.earshot.connectors.Post;
import io.earshot.connectors.PostChange;
import io.earshot.connectors.PostKind;
import io.earshot.connectors.feed.Languages;
import io.earshot.connectors.feed.ReadableText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/** An item in Earshot's own schema, {@code posts.schema.json}. */
final class PostItem {
  private static final String WEB = "web";

  private final String source;
  private static final AuthorProfile SAYS_NOTHING =
      new AuthorProfile(null, null, null, null, null, null);

  private final Members item;

  PostItem(String source, Members item) {
    this.source = source;
    this.item = item;
  }

  /**
   * What it says.
   *
   * @throws PushException if it cannot be taken
   */
  PostChange change() throws PushException {
    String url = item.url("url");
    String own = item.text("id");
    if (own == null || own.isBlank()) {
      own = url;
    }
    if (own == null) {
      throw new PushException(
          "'id' is missing: a name that stays the same when the post is edited");
    }
    String id = PushedId.of(source, own);
    Post post = post(id, url == null && HttpUrl.parse(own) != null ? own : url);
    return item.flag("deleted") ? PostChange.delete(id, source) : PostChange.upsert(post);
  }

  private Post post(String id, String url) throws PushException {
    ReadableText body = body(url);
    String title = item.line("title");
    if (title == null && body.text().isBlank() && !item.flag("deleted")) {
      throw new PushException("neither 'title', 'text' nor 'html' says anything");
    }
    String answered = id("inReplyTo");
    String conversation = id("conversation");
    String site = site(url);
    String network = item.line("network");
    return new Post(
        id,
        source,
        network == null ? WEB : network.toLowerCase(Locale.ROOT),
        site,
        kind(answered != null),
        url,
        title,
        body.text(),
        Languages.code(item.line("language")),
        item.instant("published"),
        item.instant("updated"),
        author(site),
        conversation == null ? (answered == null ? id : null) : conversation,
        answered,
        null,
        links(body),
        item.lines("tags"),
        engagement());
  }

  private ReadableText body(String url) throws PushException {
    String html = item.text("html");
    String text = item.text("text");
    if (html != null && text != null) {
      throw new PushException("'text' and 'html' are both there: send one of them");
    }
    return html == null
        ? new ReadableText(ReadableText.plain(text), List.of())
        : ReadableText.ofHtml(html, url == null ? "" : url);
  }

  private List<String> links(ReadableText body) throws PushException {
    Set<String> links = new LinkedHashSet<>(item.urls("links"));
    links.addAll(body.links());
    return new ArrayList<>(links);
  }

  private String id(String member) throws PushException {
    String written = item.text(member);
    return written == null || written.isBlank() ? null : PushedId.of(source, written);
  }

  private String site(String url) throws PushException {
    String site = item.line("site");
    if (site != null) {
      return site.toLowerCase(Locale.ROOT);
    }
    return url == null ? null : HttpUrl.get(url).host();
  }

  private PostKind kind(boolean answers) throws PushException {
    String written = item.line("kind");
    if (written == null) {
      return answers ? PostKind.COMMENT : PostKind.POST;
    }
    return Stream.of(PostKind.values())
        .filter(kind -> label(kind).equals(written))
        .findFirst()
        .orElseThrow(
            () ->
                new PushException(
                    "'kind' is '%s': write one of %s"
                        .formatted(
                            written,
                            Stream.of(PostKind.values())
                                .map(PostItem::label)
                                .collect(Collectors.joining(", ")))));
  }

  private static String label(PostKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private Author author(String site) throws PushException {
    Members author = item.members("author");
    if (author == null) {
      return null;
    }
    String id = author.line("id");
    String name = author.line("name");
    String handle = author.line("handle");
    String url = author.url("url");
    String known = name == null ? handle : name;
    if (id == null && known == null) {
      throw new PushException("'author' has neither 'id', 'name' nor 'handle'");
    }
    return new Author(
        PushedId.ofAuthor(source, site, id, known), name, handle, url, profile(author));
  }

  private static AuthorProfile profile(Members author) throws PushException {
    AuthorProfile profile =
        new AuthorProfile(
            author.text("description"),
            author.line("location"),
            author.urls("links"),
            author.urls("verifiedLinks"),
            author.line("email"),
            author.line("phone"));
    return profile.equals(SAYS_NOTHING) ? null : profile;
  }

  private Engagement engagement() throws PushException {
    Members counts = item.members("engagement");
    return counts == null
        ? null
        : new Engagement(
            counts.count("likes"),
            counts.count("reposts"),
            counts.count("replies"),
            counts.count("views"));
  }
}
