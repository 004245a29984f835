package io.earshot.connectors;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * One thing somebody said in public, as its source gives it; nothing in it is inferred.
 *
 * <p>Only {@code id} and {@code source} are required, so that state written by an older release
 * restores; absent is null, and absent lists are empty.
 *
 * @param id stable over re-reads and edits (design rule 2), never null
 * @param source name of the configured stanza that read it, never null
 * @param network the platform: {@code web} for feeds and blogs, {@code mastodon}…
 * @param site host the post lives on, lower case
 * @param kind what it is
 * @param url permalink, absolute
 * @param title plain text
 * @param text body as plain text, paragraphs separated by a blank line
 * @param language ISO 639 code the source declares, not a guess
 * @param published when the author published it, as the source says
 * @param updated when the author last changed it, as the source says
 * @param author who wrote it
 * @param conversation id of the post that started the conversation; of itself when it starts one
 * @param inReplyTo id of the post it answers
 * @param copyKey key that equal posts seen through several hosts share (Mastodon's {@code uri})
 * @param links absolute URLs the post points to
 * @param tags categories and hashtags the source gives, without {@code #}
 * @param engagement counts at the time it was read
 */
public record Post(
    String id,
    String source,
    String network,
    String site,
    PostKind kind,
    String url,
    String title,
    String text,
    String language,
    Instant published,
    Instant updated,
    Author author,
    String conversation,
    String inReplyTo,
    String copyKey,
    List<String> links,
    List<String> tags,
    Engagement engagement) {
  public Post {
    requireNonNull(id, "id is null");
    requireNonNull(source, "source is null");
    links = links == null ? List.of() : List.copyOf(links);
    tags = tags == null ? List.of() : List.copyOf(tags);
  }

  /** The same with what is known of its author. */
  public Post by(Author other) {
    return new Post(
        id,
        source,
        network,
        site,
        kind,
        url,
        title,
        text,
        language,
        published,
        updated,
        other,
        conversation,
        inReplyTo,
        copyKey,
        links,
        tags,
        engagement);
  }
}
