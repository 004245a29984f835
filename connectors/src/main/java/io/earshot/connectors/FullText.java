package io.earshot.connectors;

/** Whether the page of a feed entry is fetched for its full text. */
public enum FullText {
  /** When the entry carries only a summary. */
  AUTO,
  ALWAYS,
  NEVER
}
