package io.earshot.connectors.feed;

import io.earshot.connectors.Permalink;
import io.earshot.connectors.feed.FeedEntry.Reply;
import java.util.List;

/** Tells which entries of a feed are comments, and on what. */
final class Conversations {
  private final ParsedFeed feed;
  private final EntryIds ids;

  Conversations(ParsedFeed feed, EntryIds ids) {
    this.feed = feed;
    this.ids = ids;
  }

  /** Whether an entry answers another post: by its feed, by what it says, or by its address. */
  boolean isComment(FeedEntry entry) {
    return entry.reply() != null || postOfAddress(entry) != null || isAmongComments(entry);
  }

  /** The feed of a thread may also have the post that the others are on. */
  private boolean isAmongComments(FeedEntry entry) {
    return feed.comments() && !ids.id(entry).equals(conversation(entry));
  }

  /**
   * The id of the post that a comment answers, or null. WordPress names an answered comment by the
   * first link of the text.
   *
   * @param links what the text of the comment points to
   */
  String inReplyTo(FeedEntry entry, List<String> links) {
    Reply reply = entry.reply();
    if (reply == null) {
      String post = conversation(entry);
      Permalink first = links.isEmpty() ? null : Permalink.of(links.get(0));
      boolean answer = first != null && post != null && post.equals(first.postOfComment());
      return answer ? first.id() : post;
    }
    String address = Permalink.id(reply.href());
    return address != null || reply.ref() == null ? address : ids.ofGuid(reply.ref());
  }

  /**
   * The id of the post that a comment is on, or null: told by the comment's address, by what it
   * answers, or by the page that its feed belongs to.
   */
  String conversation(FeedEntry entry) {
    String own = postOfAddress(entry);
    if (own != null) {
      return own;
    }
    Permalink answered = entry.reply() == null ? null : Permalink.of(entry.reply().href());
    if (answered != null) {
      String post = answered.postOfComment();
      return post == null ? answered.id() : post;
    }
    Permalink page = Permalink.of(feed.link());
    return page == null || page.isHome() ? null : page.id();
  }

  private String postOfAddress(FeedEntry entry) {
    Permalink permalink = ids.permalink(entry);
    return permalink == null ? null : permalink.postOfComment();
  }
}
