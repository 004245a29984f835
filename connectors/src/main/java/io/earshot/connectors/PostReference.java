package io.earshot.connectors;

import static java.util.Objects.requireNonNull;

/**
 * A post read earlier, for {@link Connector#refresh}.
 *
 * @param id the post's id, never null
 * @param url the post's permalink, or null
 */
public record PostReference(String id, String url) {
  public PostReference {
    requireNonNull(id, "id is null");
  }
}
