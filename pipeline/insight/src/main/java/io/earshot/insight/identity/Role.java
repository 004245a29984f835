package io.earshot.insight.identity;

/** What an author has to do with a blocking key; the stronger first. */
public enum Role {
  /** It is the author's account or page on its network. */
  OWNS,
  /** The profile points to it, and the network has checked that it points back. */
  VERIFIED,
  /** The profile publishes it as a way to reach the author. */
  PUBLISHES,
  /** The profile points to it, which anybody's may. */
  NAMES
}
