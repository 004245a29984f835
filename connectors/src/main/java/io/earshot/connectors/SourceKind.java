package io.earshot.connectors;

/** The kinds of source a stanza can name; {@code kind:} in {@code sources.yaml}, in lower case. */
public enum SourceKind {
  /** RSS, Atom or JSON Feed, or a page that names one. */
  FEED,
  /** A sitemap or news sitemap, whose pages are read as articles. */
  SITEMAP
}
