package io.earshot.connectors;

/** What a {@link Post} is, whatever network it came from. */
public enum PostKind {
  /** A post, blog article or news item that starts a conversation of its own. */
  POST,
  /** An answer to another post. */
  COMMENT,
  /** A rated opinion on a product or shop. */
  REVIEW,
  /** An episode of a podcast. */
  EPISODE,
  /** A change of a wiki page. */
  WIKI_EDIT
}
