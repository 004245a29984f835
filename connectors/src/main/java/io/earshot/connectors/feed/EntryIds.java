package io.earshot.connectors.feed;

import io.earshot.connectors.Permalink;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Ids of the posts of one feed document (design rule 2): an entry's permalink; where there is none,
 * or it is that of the whole site, or entries of different guids and titles share it, the feed and
 * the guid; else the feed and a hash of the content.
 */
final class EntryIds {
  private final String feedId;
  private final IdentityHashMap<FeedEntry, Permalink> permalinks = new IdentityHashMap<>();
  private final IdentityHashMap<FeedEntry, String> ids = new IdentityHashMap<>();
  private final Map<String, String> byGuid = new HashMap<>();

  /**
   * @param feedName address of the feed as the stanza has it, or the name of a file
   */
  EntryIds(ParsedFeed feed, String feedName) {
    String address = Permalink.id(feedName);
    this.feedId = address == null ? Permalink.shortened(feedName) : address;
    feed.entries().forEach(entry -> permalinks.put(entry, Permalink.of(entry.link())));
    Set<String> shared = shared(feed);
    for (FeedEntry entry : feed.entries()) {
      Permalink permalink = permalinks.get(entry);
      boolean own = permalink != null && !isOfSite(entry) && !shared.contains(permalink.id());
      String id = own ? permalink.id() : withoutLink(entry);
      ids.put(entry, id);
      byGuid.putIfAbsent(entry.guid(), id);
    }
  }

  /** Whether the link is where all that the site has to say is found, and the guid says which. */
  private boolean isOfSite(FeedEntry entry) {
    return entry.guid() != null && permalinks.get(entry).isHome();
  }

  /** Links that several different entries have: of the site, not of an entry. */
  private Set<String> shared(ParsedFeed feed) {
    Map<String, FeedEntry> owners = new HashMap<>();
    Set<String> shared = new HashSet<>();
    for (FeedEntry entry : feed.entries()) {
      Permalink permalink = permalinks.get(entry);
      FeedEntry other = permalink == null ? null : owners.putIfAbsent(permalink.id(), entry);
      if (other != null && isAnother(entry, other)) {
        shared.add(permalink.id());
      }
    }
    return shared;
  }

  private static boolean isAnother(FeedEntry one, FeedEntry other) {
    boolean sameTitle = one.title() != null && one.title().equals(other.title());
    return one.guid() != null && !one.guid().equals(other.guid()) && !sameTitle;
  }

  private String withoutLink(FeedEntry entry) {
    return entry.guid() == null ? contentId(entry) : guidId(entry.guid());
  }

  private String guidId(String guid) {
    return Permalink.shortened(feedId + "#guid=" + guid);
  }

  private String contentId(FeedEntry entry) {
    String content = entry.title() + "\n" + entry.body().content() + "\n" + entry.published();
    return Permalink.shortened(feedId + "#sha256=" + Permalink.sha256(content));
  }

  /** The id of an entry's post. */
  String id(FeedEntry entry) {
    return ids.get(entry);
  }

  /** The address of an entry, or null. */
  Permalink permalink(FeedEntry entry) {
    return permalinks.get(entry);
  }

  /** The id of the post whose entry has a guid, as this document or another of the feed has it. */
  String ofGuid(String guid) {
    String here = byGuid.get(guid);
    return here == null ? guidId(guid) : here;
  }

  /** The feed as part of ids. */
  String feedId() {
    return feedId;
  }
}
