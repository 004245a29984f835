package io.earshot.connectors.feed;

import static java.util.Objects.requireNonNull;

import io.earshot.connectors.Author;
import io.earshot.connectors.Permalink;
import io.earshot.connectors.Post;
import io.earshot.connectors.PostKind;
import java.util.Objects;
import java.util.stream.Stream;

/** Makes posts of the entries of one feed document. */
final class FeedPosts {
  private static final String NETWORK = "web";

  private final String source;
  private final EntryIds ids;
  private final Conversations conversations;
  private final String feedSite;

  /**
   * @param source name of the stanza
   * @param feedName address of the feed as the stanza has it, or the name of a file
   */
  FeedPosts(ParsedFeed feed, String source, String feedName) {
    this.source = requireNonNull(source, "source is null");
    this.ids = new EntryIds(feed, feedName);
    this.conversations = new Conversations(feed, ids);
    this.feedSite =
        Stream.of(Permalink.of(feed.link()), Permalink.of(ids.feedId()))
            .filter(Objects::nonNull)
            .findFirst()
            .map(Permalink::site)
            .orElse(null);
  }

  /** The id of an entry's post. */
  String id(FeedEntry entry) {
    return ids.id(entry);
  }

  /** The id of the post whose entry has a guid. */
  String idOfGuid(String guid) {
    return ids.ofGuid(guid);
  }

  /** Whether an entry is a comment. */
  boolean isComment(FeedEntry entry) {
    return conversations.isComment(entry);
  }

  /** The post an entry makes, with the text the feed gives. */
  Post post(FeedEntry entry) {
    return post(entry, body(entry));
  }

  /** The post an entry makes, with a text found for it. */
  Post post(FeedEntry entry, Markup.PlainBody body) {
    String id = ids.id(entry);
    String site = site(entry);
    boolean comment = isComment(entry);
    return new Post(
        id,
        source,
        NETWORK,
        site,
        kind(entry, comment),
        url(entry),
        entry.title(),
        Characters.cut(body.text(), Limits.TEXT),
        entry.language(),
        entry.published(),
        entry.updated(),
        author(entry, site),
        comment ? conversations.conversation(entry) : id,
        comment ? conversations.inReplyTo(entry, body.links()) : null,
        null,
        Stream.concat(body.links().stream(), entry.enclosures().stream()).distinct().toList(),
        entry.tags(),
        entry.engagement());
  }

  /** The text of an entry: its content, or its summary where the content is empty. */
  static Markup.PlainBody body(FeedEntry entry) {
    Markup.PlainBody body = entry.body().readable();
    boolean empty = body.text().isEmpty() && entry.content() != null && entry.summary() != null;
    return empty ? entry.summary().readable() : body;
  }

  private String site(FeedEntry entry) {
    Permalink permalink = ids.permalink(entry);
    return permalink == null ? feedSite : permalink.site();
  }

  /** A relative link stays where the document has no address; a broken one does not. */
  private String url(FeedEntry entry) {
    boolean broken = ids.permalink(entry) == null && Addresses.isWeb(entry.link());
    return broken ? null : entry.link();
  }

  private static PostKind kind(FeedEntry entry, boolean comment) {
    if (comment) {
      return PostKind.COMMENT;
    }
    return entry.episode() ? PostKind.EPISODE : PostKind.POST;
  }

  private static Author author(FeedEntry entry, String site) {
    Person person = entry.author();
    return person == null ? null : Authors.author(site, person.name(), person.url());
  }
}
