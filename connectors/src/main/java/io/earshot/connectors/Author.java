package io.earshot.connectors;

import static java.util.Objects.requireNonNull;

/**
 * Who wrote a post, as the source shows it.
 *
 * @param id stable id: a DID, {@code acct@host}, or {@code site/name}; never null
 * @param name display name, or null
 * @param handle short name on the network without a leading {@code @}, or null
 * @param url profile or home page, absolute, or null
 * @param profile what else they say of themselves; null where the source does not tell
 */
public record Author(String id, String name, String handle, String url, AuthorProfile profile) {
  public Author {
    requireNonNull(id, "id is null");
  }

  /** An author of whose profile the source tells no more. */
  public Author(String id, String name, String handle, String url) {
    this(id, name, handle, url, null);
  }

  /** The same without what else they say of themselves. */
  public Author withoutProfile() {
    return profile == null ? this : new Author(id, name, handle, url);
  }
}
