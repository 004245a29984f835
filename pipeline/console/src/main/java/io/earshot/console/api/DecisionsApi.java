package io.earshot.console.api;

import io.earshot.console.brands.Decisions;
import io.earshot.console.query.QueryString;
import io.earshot.console.web.Json;
import io.earshot.store.Decision;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;

/**
 * What people decide by REST and is known by name.
 *
 * @param <T> what is decided
 * @param <J> how it is written
 */
abstract class DecisionsApi<T, J> {
  private final String all;
  private final Decisions<T> decisions;

  /**
   * @param all path of the list
   */
  DecisionsApi(String all, Decisions<T> decisions) {
    this.all = all;
    this.decisions = decisions;
  }

  public void register(RoutesConfig routes) {
    routes.get(all, this::list);
    routes.post(all, this::add);
    routes.post(all + "/preview", this::preview);
    routes.get(one(), request -> answer(request, request.pathParam("name")));
    routes.put(one(), this::replace);
    routes.delete(one(), this::delete);
  }

  /** Path of one of them. */
  final String one() {
    return all + "/{name}";
  }

  /** What a body asks for. */
  abstract T read(Context request);

  /** The same under another name. */
  abstract T read(Context request, String name);

  abstract String name(T decided);

  abstract J json(Decision<T> row);

  abstract Object list(List<J> rows);

  abstract PreviewJson preview(T decided);

  private void list(Context request) {
    Json.answer(request, list(decisions.all().stream().map(this::json).toList()));
  }

  private void add(Context request) {
    T decided = read(request);
    decisions.add(decided);
    request.status(HttpStatus.CREATED);
    request.header("Location", all + "/" + QueryString.encode(name(decided)));
    answer(request, name(decided));
  }

  private void replace(Context request) {
    String name = request.pathParam("name");
    decisions.replace(read(request, name));
    answer(request, name);
  }

  private void delete(Context request) {
    decisions.delete(request.pathParam("name"));
    request.status(HttpStatus.NO_CONTENT);
  }

  private void preview(Context request) {
    Json.answer(request, preview(read(request)));
  }

  final void answer(Context request, String name) {
    Json.answer(request, json(decisions.find(name)));
  }
}
