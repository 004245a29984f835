package io.earshot.console.pages;

import io.earshot.console.brands.Previews;
import io.earshot.console.brands.TopicDecisions;
import io.earshot.console.web.Problem;
import io.earshot.search.query.KeywordField;
import io.earshot.search.query.MentionQuery;
import io.earshot.store.Decision;
import io.earshot.store.Topic;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The pages of topics, and what can be decided there. */
public final class TopicHandler extends DecisionHandler<Topic, TopicForm> {
  private static final Place PLACE = new Place("topic", "topics", "topic.jte");
  private static final Forms<Topic, TopicForm> FORMS =
      new Forms<>(
          request -> TopicForm.EMPTY,
          TopicForm::read,
          TopicForm::of,
          TopicForm::named,
          TopicForm::topic);

  private final TopicDecisions decisions;
  private final Previews previews;
  private final Renderer renderer;
  private final Clock clock;

  public TopicHandler(TopicDecisions decisions, Previews previews, Renderer renderer, Clock clock) {
    super(decisions, renderer, PLACE, FORMS);
    this.decisions = decisions;
    this.previews = previews;
    this.renderer = renderer;
    this.clock = clock;
  }

  @Override
  public void register(RoutesConfig routes) {
    super.register(routes);
    routes.get("/topic-history", this::tellHistory);
  }

  @Override
  void list(Context request) {
    List<TopicsView.Row> rows = decisions.all().stream().map(this::row).toList();
    TopicsView view = new TopicsView(rows, history());
    renderer.page(request, "topics.jte", "Topics", PLACE.section(), view);
  }

  private TopicsView.Row row(Decision<Topic> row) {
    String name = row.value().name();
    MentionQuery query = new MentionQuery.Value(KeywordField.TOPIC, name, false);
    try {
      String posts = Words.count(previews.count(query), "post", "posts");
      return TopicsView.Row.of(row, PLACE.of(name), posts, previews.all(query).address());
    } catch (Problem silent) {
      return TopicsView.Row.of(row, PLACE.of(name), silent.getMessage(), null);
    }
  }

  private HistoryView history() {
    return HistoryView.of("/topic-history", decisions.history());
  }

  private void tellHistory(Context request) {
    renderer.fragment(request, "history.jte", Map.of("history", history()));
  }

  @Override
  PreviewView preview(Topic topic) {
    return PreviewView.of(previews.of(decisions.query(topic)), clock.instant());
  }
}
