package io.earshot.connectors.feed;

import static java.util.Objects.requireNonNull;

import io.earshot.connectors.Author;
import io.earshot.connectors.Permalink;
import io.earshot.connectors.Post;
import io.earshot.connectors.PostKind;
import io.earshot.connectors.feed.FeedEntry.Reply;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes posts of the entries of one feed document.
 *
 * <p>The id of a post is its entry's permalink; where there is none, or entries of different guids
 * and titles share it, it is the feed and the guid; else the feed and a hash of the content.
 */
final class FeedPosts {
  private static final String NETWORK = "web";

  private final ParsedFeed feed;
  private final String source;
  private final String feedId;
  private final Set<String> sharedLinks;
  private final Map<String, String> idsByGuid = new HashMap<>();

  /**
   * @param source name of the stanza
   * @param feedName address of the feed as the stanza has it, or the name of a file
   */
  FeedPosts(ParsedFeed feed, String source, String feedName) {
    this.feed = requireNonNull(feed, "feed is null");
    this.source = requireNonNull(source, "source is null");
    String address = Permalink.id(feedName);
    this.feedId = address == null ? Permalink.shortened(feedName) : address;
    this.sharedLinks = sharedLinks(feed.entries());
    for (FeedEntry entry : feed.entries()) {
      if (entry.guid() != null) {
        idsByGuid.putIfAbsent(entry.guid(), id(entry));
      }
    }
  }

  /** Links that several different entries have: of a site, not of an entry. */
  private static Set<String> sharedLinks(List<FeedEntry> entries) {
    Map<String, FeedEntry> seen = new HashMap<>();
    Set<String> shared = new HashSet<>();
    for (FeedEntry entry : entries) {
      String id = entry.guid() == null ? null : Permalink.id(entry.link());
      FeedEntry other = id == null ? null : seen.putIfAbsent(id, entry);
      if (other != null && isAnother(entry, other)) {
        shared.add(id);
      }
    }
    return shared;
  }

  private static boolean isAnother(FeedEntry one, FeedEntry other) {
    boolean sameTitle = one.title() != null && one.title().equals(other.title());
    return !one.guid().equals(other.guid()) && !sameTitle;
  }

  /** The id of an entry's post. */
  String id(FeedEntry entry) {
    String permalink = Permalink.id(entry.link());
    if (permalink != null && !sharedLinks.contains(permalink)) {
      return permalink;
    }
    return entry.guid() == null ? contentId(entry) : guidId(entry.guid());
  }

  /** The id of the post whose entry has this guid and no permalink. */
  String guidId(String guid) {
    return Permalink.shortened(feedId + "#guid=" + guid);
  }

  private String contentId(FeedEntry entry) {
    String content = entry.title() + "\n" + entry.body().content() + "\n" + entry.published();
    return Permalink.shortened(feedId + "#sha256=" + Permalink.sha256(content));
  }

  /** The post an entry makes, with the text the feed gives. */
  Post post(FeedEntry entry) {
    return post(entry, body(entry));
  }

  /** The post an entry makes, with a text found for it. */
  Post post(FeedEntry entry, Markup.Readable body) {
    String id = id(entry);
    boolean comment = isComment(entry);
    return new Post(
        id,
        source,
        NETWORK,
        site(entry),
        kind(entry, comment),
        entry.link(),
        entry.title(),
        Characters.cut(body.text(), Limits.TEXT),
        entry.language(),
        entry.published(),
        entry.updated(),
        author(entry),
        comment ? conversation(entry) : id,
        comment ? inReplyTo(entry) : null,
        null,
        Stream.concat(body.links().stream(), entry.enclosures().stream()).distinct().toList(),
        entry.tags(),
        entry.engagement());
  }

  /** The text of an entry: its content, or its summary where the content is empty. */
  static Markup.Readable body(FeedEntry entry) {
    Markup.Readable body = entry.body().readable();
    boolean empty = body.text().isEmpty() && entry.content() != null && entry.summary() != null;
    return empty ? entry.summary().readable() : body;
  }

  private String site(FeedEntry entry) {
    return Stream.of(entry.link(), feed.link(), feedId)
        .map(Permalink::site)
        .filter(site -> site != null)
        .findFirst()
        .orElse(null);
  }

  private static PostKind kind(FeedEntry entry, boolean comment) {
    if (comment) {
      return PostKind.COMMENT;
    }
    return entry.episode() ? PostKind.EPISODE : PostKind.POST;
  }

  private Author author(FeedEntry entry) {
    Person person = entry.author();
    if (person == null) {
      return null;
    }
    String id = Permalink.shortened(site(entry) + "/" + person.name());
    return new Author(id, person.name(), null, person.url());
  }

  boolean isComment(FeedEntry entry) {
    return feed.comments()
        || entry.reply() != null
        || Permalink.postOfComment(entry.link()) != null;
  }

  private String inReplyTo(FeedEntry entry) {
    Reply reply = entry.reply();
    if (reply == null) {
      return conversation(entry);
    }
    String address = Permalink.id(reply.href());
    if (address != null || reply.ref() == null) {
      return address;
    }
    String known = idsByGuid.get(reply.ref());
    return known == null ? guidId(reply.ref()) : known;
  }

  /**
   * The post that the comments are on: told by the comment's address, by what it answers, or by the
   * feed's site.
   */
  private String conversation(FeedEntry entry) {
    String own = Permalink.postOfComment(entry.link());
    if (own != null) {
      return own;
    }
    if (entry.reply() != null && entry.reply().href() != null) {
      String answered = Permalink.postOfComment(entry.reply().href());
      return answered == null ? Permalink.id(entry.reply().href()) : answered;
    }
    boolean page = feed.link() != null && !isHome(feed.link());
    return page ? Permalink.id(feed.link()) : null;
  }

  private static boolean isHome(String url) {
    String id = Permalink.id(url);
    return id == null || id.equals("https://" + Permalink.site(url) + "/");
  }
}
