package io.earshot.sample.discourse;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.earshot.sample.script.Entry;
import io.earshot.sample.web.Prose;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Posts and topics as Discourse gives them, less what nobody reads. */
record ForumJson(Prose prose) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int LIKE = 2;
  private static final int MOST_LIKES = 9;

  ObjectNode post(Entry entry, Instant now) {
    ObjectNode post =
        numbered(entry)
            .put("name", entry.author().name())
            .put("username", entry.author().handle())
            .put("created_at", entry.published().toString())
            .put("updated_at", entry.updated(now).toString())
            .put("cooked", prose.html(entry, now))
            .put("post_type", 1)
            .put("topic_title", entry.opener().title());
    if (entry.isAnswer() && entry.answers().isAnswer()) {
      post.put("reply_to_post_number", number(entry.answers()));
    }
    long likes = entry.number() % MOST_LIKES;
    post.putArray("actions_summary").addObject().put("id", LIKE).put("count", likes);
    return post;
  }

  /** Only the beginning of a post. */
  ObjectNode hit(Entry entry, Instant now) {
    return numbered(entry)
        .put("username", entry.author().handle())
        .put("blurb", prose.summary(entry, now));
  }

  ObjectNode whole(Entry opener, List<Entry> answers, Instant now) {
    ObjectNode topic = topic(opener);
    topic
        .putObject("post_stream")
        .putArray("posts")
        .addAll(
            Stream.concat(Stream.of(opener), answers.stream())
                .map(entry -> post(entry, now))
                .toList());
    return topic;
  }

  static ObjectNode topic(Entry opener) {
    ObjectNode topic =
        JSON.createObjectNode()
            .put("id", opener.number())
            .put("title", opener.title())
            .put("created_at", opener.published().toString());
    topic
        .putArray("tags")
        .addAll(opener.about().stream().map(JSON.getNodeFactory()::textNode).toList());
    return topic;
  }

  private static ObjectNode numbered(Entry entry) {
    return JSON.createObjectNode()
        .put("id", entry.serial())
        .put("topic_id", entry.opener().number())
        .put("post_number", number(entry));
  }

  /** In its topic: 1 for the first post, any higher number that stays for the others. */
  private static long number(Entry entry) {
    return entry.isAnswer() ? entry.number() : 1;
  }
}
