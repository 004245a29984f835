package io.earshot.connectors.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.connectors.AuthorProfile;
import io.earshot.connectors.feed.ReadableText;
import java.util.ArrayList;
import java.util.List;

/**
 * The profile in an Account entity. {@code verified_at} of a field says that the server we asked
 * has found a link back to the account there.
 */
final class AccountProfile {
  private AccountProfile() {}

  /** Null where nothing is said. */
  static AuthorProfile of(JsonNode account, String server) {
    ReadableText note = ReadableText.ofHtml(account.path("note").asText(""), server);
    List<String> links = new ArrayList<>(note.links());
    List<String> verified = new ArrayList<>();
    List<String> said = new ArrayList<>();
    said.add(note.text());
    for (JsonNode field : account.path("fields")) {
      ReadableText value = ReadableText.ofHtml(field.path("value").asText(""), server);
      (field.path("verified_at").isTextual() ? verified : links).addAll(value.links());
      said.add(field.path("name").asText("") + ": " + value.text());
    }
    said.removeIf(String::isBlank);
    return said.isEmpty()
        ? null
        : new AuthorProfile(String.join("\n", said), null, links, verified, null, null);
  }
}
