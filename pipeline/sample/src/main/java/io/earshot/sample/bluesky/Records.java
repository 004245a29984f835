package io.earshot.sample.bluesky;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.earshot.sample.script.Entry;
import io.earshot.sample.web.Prose;
import java.time.Instant;
import java.util.List;

/** Posts as records of {@code app.bsky.feed.post}. */
record Records(Accounts accounts, Prose prose) {
  private static final JsonMapper JSON = new JsonMapper();

  ObjectNode post(Entry entry, Instant now) {
    ObjectNode post =
        JSON.createObjectNode()
            .put("$type", "app.bsky.feed.post")
            .put("text", prose.plain(entry, now))
            .put("createdAt", entry.published().toString());
    post.putArray("langs").add(entry.language());
    if (entry.isAnswer()) {
      ObjectNode reply = post.putObject("reply");
      reply.set("root", reference(entry.opener()));
      reply.set("parent", reference(entry.answers()));
    }
    List<String> tags = Prose.hashtags(entry, now);
    if (!tags.isEmpty()) {
      ArrayNode beside = post.putArray("tags");
      tags.forEach(beside::add);
    }
    prose.links(entry, now).stream().findFirst().ifPresent(link -> card(post, link));
    return post;
  }

  private static void card(ObjectNode post, String link) {
    ObjectNode card = post.putObject("embed").put("$type", "app.bsky.embed.external");
    card.putObject("external").put("uri", link).put("title", link).put("description", "");
  }

  /** To a post as it was first written. */
  private ObjectNode reference(Entry entry) {
    return JSON.createObjectNode()
        .put("uri", accounts.uri(entry))
        .put("cid", Block.of(post(entry, entry.published())).name());
  }
}
