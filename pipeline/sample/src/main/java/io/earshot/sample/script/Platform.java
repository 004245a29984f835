package io.earshot.sample.script;

/** What a site runs on, and so how it is listened to. */
public enum Platform {
  /** Pages and feeds. */
  PAGES,
  /** A forum that speaks as Discourse does. */
  DISCOURSE,
  /** A server that speaks as Mastodon does, asked now and then. */
  MASTODON,
  /** The same, listened to by its stream. */
  MASTODON_STREAM,
  /** A network that speaks as Bluesky does, listened to by its firehose. */
  BLUESKY
}
