package io.earshot.sample.discourse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.earshot.sample.script.Entry;
import io.earshot.sample.script.Site;
import io.earshot.sample.script.Timeline;
import io.earshot.sample.web.Answer;
import io.earshot.sample.web.Api;
import io.earshot.sample.web.Prose;
import io.earshot.sample.web.Request;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The newest posts, one topic, one post, a search. */
public final class ForumApi implements Api {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int PAGE = 50;
  private static final int TOPICS = 30;
  private static final Pattern TOPIC = Pattern.compile("/t/(\\d{1,18})\\.json");
  private static final Pattern POST =
      Pattern.compile("/posts/by_number/(\\d{1,18}/\\d{1,18})\\.json");

  private final Timeline timeline;
  private final ForumJson json;

  public ForumApi(Timeline timeline, Prose prose) {
    this.timeline = timeline;
    this.json = new ForumJson(prose);
  }

  @Override
  public Answer answer(Site site, Request request, Instant now) {
    Matcher topic = TOPIC.matcher(request.path());
    Matcher post = POST.matcher(request.path());
    if (topic.matches()) {
      return topic(site, topic.group(1), now);
    } else if (post.matches()) {
      return one(find(site, "/t/" + post.group(1), now).map(entry -> json.post(entry, now)));
    }
    return switch (request.path()) {
      case "/latest.json" -> latest(site, now);
      case "/posts.json" -> newest(site, request.number("before", Long.MAX_VALUE), now);
      case "/search.json" -> search(site, request, now);
      default -> null;
    };
  }

  private Answer latest(Site site, Instant now) {
    ObjectNode answer = JSON.createObjectNode();
    List<Entry> topics =
        timeline.standing(site, now).stream().filter(entry -> !entry.isAnswer()).toList();
    answer
        .putObject("topic_list")
        .putArray("topics")
        .addAll(topics.stream().limit(TOPICS).map(ForumJson::topic).toList());
    return Answer.json(200, answer);
  }

  private Answer newest(Site site, long highest, Instant now) {
    ObjectNode answer = JSON.createObjectNode();
    answer
        .putArray("latest_posts")
        .addAll(
            timeline.standing(site, now).stream()
                .filter(entry -> entry.serial() <= highest)
                .limit(PAGE)
                .map(entry -> json.post(entry, now))
                .toList());
    return Answer.json(200, answer);
  }

  /** Every word has to be there; {@code order:latest}, which is how it is, and the like has not. */
  private Answer search(Site site, Request request, Instant now) {
    List<String> words =
        List.of(request.parameter("q", "").toLowerCase(Locale.ROOT).split("\\s+")).stream()
            .filter(word -> !word.contains(":"))
            .toList();
    ObjectNode answer = JSON.createObjectNode();
    answer
        .putArray("posts")
        .addAll(
            timeline.standing(site, now).stream()
                .filter(entry -> words.stream().allMatch(word -> holds(entry, word, now)))
                .skip(PAGE * (request.number("page", 1) - 1))
                .limit(PAGE)
                .map(entry -> json.hit(entry, now))
                .toList());
    return Answer.json(200, answer);
  }

  private static boolean holds(Entry entry, String word, Instant now) {
    return (entry.opener().title() + " " + entry.text(now)).toLowerCase(Locale.ROOT).contains(word);
  }

  private Answer topic(Site site, String number, Instant now) {
    Optional<Entry> opener = find(site, "/t/" + number + "/1", now);
    return one(opener.map(entry -> json.whole(entry, timeline.answers(entry, now), now)));
  }

  private Optional<Entry> find(Site site, String path, Instant now) {
    return timeline.find(site, path, now).filter(entry -> entry.stands(now));
  }

  /** A forum does not tell strangers whether it ever had what is not there. */
  private static Answer one(Optional<? extends JsonNode> found) {
    return found
        .map(node -> Answer.json(200, node))
        .orElseGet(() -> Answer.json(404, JSON.createObjectNode().put("error_type", "not_found")));
  }
}
