package io.earshot.console.pages;

import io.earshot.console.query.Searches;
import io.earshot.search.Mention;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The page of a post: {@code /mentions/{id}}. */
public final class MentionHandler {
  private final Searches searches;
  private final Renderer renderer;
  private final Clock clock;

  public MentionHandler(Searches searches, Renderer renderer, Clock clock) {
    this.searches = searches;
    this.renderer = renderer;
    this.clock = clock;
  }

  public void register(RoutesConfig routes) {
    routes.get("/mentions/{id}", this::page);
  }

  private void page(Context request) {
    Mention mention = searches.find(request.pathParam("id"));
    Instant now = clock.instant();
    List<MentionView.Reply> thread =
        Conversation.thread(searches.conversation(mention), mention.id(), now);
    MentionView view = MentionView.of(mention, thread, now);
    String title = view.title() == null ? "A post by " + view.author() : view.title();
    renderer.page(request, "mention.jte", title, "search", view);
  }
}
