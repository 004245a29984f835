package io.earshot.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.connectors.Author;
import io.earshot.connectors.AuthorProfile;
import java.util.ArrayList;
import java.util.List;

/**
 * An author in a line of JSON: with {@code network} and {@code site} and the members that the
 * author of a sent post has; or a post, of which the same is looked at.
 *
 * @param author never null
 * @param network or null
 * @param site host, or null
 */
record ProfileLine(Author author, String network, String site) {
  /**
   * @throws IllegalArgumentException if nobody is named
   */
  static ProfileLine of(JsonNode line) {
    JsonNode author = line.path("author").isObject() ? line.path("author") : line;
    String site = text(line, "site");
    String name = text(author, "name");
    String handle = text(author, "handle");
    String id = text(author, "id");
    if (id == null && handle == null && name == null) {
      throw new IllegalArgumentException("it has neither 'id', 'handle' nor 'name'");
    }
    String known = id != null ? id : handle != null ? handle : site + "/" + name;
    return new ProfileLine(
        new Author(known, name, handle, text(author, "url"), profile(author)),
        text(line, "network"),
        site);
  }

  private static AuthorProfile profile(JsonNode author) {
    return new AuthorProfile(
        text(author, "description"),
        text(author, "location"),
        texts(author, "links"),
        texts(author, "verifiedLinks"),
        text(author, "email"),
        text(author, "phone"));
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).textValue();
  }

  private static List<String> texts(JsonNode node, String name) {
    List<String> texts = new ArrayList<>();
    node.path(name).forEach(item -> texts.add(item.asText()));
    return texts;
  }
}
