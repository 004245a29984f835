package io.earshot.connectors;

import static java.util.Objects.requireNonNull;

/**
 * Who wrote a post, as the source shows it.
 *
 * @param id stable id: a DID, {@code acct@host}, or {@code site/name}; never null
 * @param name display name, or null
 * @param handle short name on the network without a leading {@code @}, or null
 * @param url profile or home page, absolute, or null
 */
public record Author(String id, String name, String handle, String url) {
  public Author {
    requireNonNull(id, "id is null");
  }
}
