package io.earshot.console.api;

import io.earshot.console.brands.Previews;
import io.earshot.console.brands.TopicDecisions;
import io.earshot.console.web.Json;
import io.earshot.search.query.MentionQuery;
import io.earshot.store.Decision;
import io.earshot.store.Topic;
import io.javalin.http.Context;
import java.util.List;

/** {@code /api/v1/topics}. */
public final class TopicsApi extends DecisionsApi<Topic, TopicJson> {
  private final TopicDecisions decisions;
  private final Previews previews;

  public TopicsApi(TopicDecisions decisions, Previews previews) {
    super("/api/v1/topics", decisions);
    this.decisions = decisions;
    this.previews = previews;
  }

  /**
   * All topics.
   *
   * @param history how far what is indexed was looked through for them; absent if nobody asked
   */
  record TopicList(List<TopicJson> topics, HistoryJson history) {}

  @Override
  Topic read(Context request) {
    return Json.body(request, NewTopic.class).topic();
  }

  @Override
  Topic read(Context request, String name) {
    return Json.body(request, NewTopic.class).topic(name);
  }

  @Override
  String name(Topic topic) {
    return topic.name();
  }

  @Override
  TopicJson json(Decision<Topic> row) {
    return TopicJson.of(row);
  }

  @Override
  TopicList list(List<TopicJson> rows) {
    return new TopicList(rows, decisions.history().map(HistoryJson::of).orElse(null));
  }

  @Override
  PreviewJson preview(Topic topic) {
    MentionQuery query = decisions.query(topic);
    return PreviewJson.of(query, previews.of(query));
  }
}
