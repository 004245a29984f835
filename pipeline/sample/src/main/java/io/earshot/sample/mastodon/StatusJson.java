package io.earshot.sample.mastodon;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.earshot.sample.script.Entry;
import io.earshot.sample.script.Persona;
import io.earshot.sample.script.Site;
import io.earshot.sample.web.Addresses;
import io.earshot.sample.web.Prose;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/** Statuses and accounts as Mastodon gives them, less what nobody reads. */
record StatusJson(Addresses addresses, Prose prose) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int MOST_FAVOURITES = 13;
  private static final int MOST_BOOSTS = 5;
  private static final String VERIFIED = "2025-01-01T00:00:00Z";
  private static final String BLUESKY = "https://bsky.app/profile/%s.skylark.localhost";

  ArrayNode statuses(List<Entry> entries, Instant now) {
    ArrayNode statuses = JSON.createArrayNode();
    entries.forEach(entry -> statuses.add(status(entry, now)));
    return statuses;
  }

  ObjectNode status(Entry entry, Instant now) {
    String id = id(entry);
    ObjectNode status =
        JSON.createObjectNode()
            .put("id", id)
            .put("uri", profile(entry.site(), "users/", entry.author()) + "/statuses/" + id)
            .put("url", addresses.of(entry))
            .put("created_at", entry.published().toString())
            .put("edited_at", entry.edited(now) ? entry.updated(now).toString() : null)
            .put("in_reply_to_id", entry.isAnswer() ? id(entry.answers()) : null)
            .put("visibility", "public")
            .put("spoiler_text", "")
            .put("language", entry.language())
            .put("content", prose.html(entry, now))
            .put("favourites_count", entry.number() % MOST_FAVOURITES)
            .put("reblogs_count", entry.number() % MOST_BOOSTS);
    status.set("account", account(entry.site(), entry.author()));
    ArrayNode tags = status.putArray("tags");
    Prose.hashtags(entry, now).forEach(tag -> tags.addObject().put("name", tag));
    return status;
  }

  static String id(Entry entry) {
    return Long.toString(entry.serial());
  }

  /**
   * Who somebody is; the fields name their home elsewhere on the sample web, which is checked where
   * it is a site of their own, and the account on Bluesky that names this one.
   */
  ObjectNode account(Site site, Persona person) {
    ObjectNode account =
        JSON.createObjectNode()
            .put("id", person.handle())
            .put("username", person.handle())
            .put("acct", person.handle())
            .put("display_name", person.name())
            .put("url", profile(site, "@", person))
            .put("note", paragraphs(person.profile()))
            .put("indexable", true)
            .put("noindex", false);
    ArrayNode fields = account.putArray("fields");
    field(fields, "Web", addresses.of(person), person.site() == null ? null : VERIFIED);
    if (person.mastodon() != null) {
      field(fields, "Bluesky", BLUESKY.formatted(person.handle()), null);
    }
    return account;
  }

  private static void field(ArrayNode fields, String name, String url, String verified) {
    fields
        .addObject()
        .put("name", name)
        .put("value", "<a href=\"%s\" rel=\"me\">%s</a>".formatted(url, url))
        .put("verified_at", verified);
  }

  private String profile(Site site, String prefix, Persona person) {
    return addresses.of(site) + "/" + prefix + person.handle();
  }

  private static String paragraphs(List<String> lines) {
    return lines.stream()
        .map(line -> "<p>" + Entities.escape(line) + "</p>")
        .collect(Collectors.joining());
  }
}
