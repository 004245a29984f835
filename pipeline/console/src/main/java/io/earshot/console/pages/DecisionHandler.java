package io.earshot.console.pages;

import io.earshot.console.brands.Decisions;
import io.earshot.console.query.QueryString;
import io.earshot.console.web.Problem;
import io.earshot.store.Decision;
import io.earshot.store.Origin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Pages of decisions that are known by name: a list, and a form that shows what the decision would
 * find before it is made.
 *
 * @param <T> what is decided
 * @param <F> its form
 */
abstract class DecisionHandler<T, F extends DecisionForm> {
  private final Decisions<T> decisions;
  private final Renderer renderer;
  private final Place place;
  private final Forms<T, F> forms;

  /**
   * Where the pages are.
   *
   * @param noun what is decided, in the singular: its forms are at {@code /new-noun}
   * @param section name of the list, and its address after the slash
   * @param template of the form
   */
  record Place(String noun, String section, String template) {
    String list() {
      return "/" + section;
    }

    String of(String name) {
      return list() + "/" + QueryString.encode(name);
    }
  }

  /**
   * What stands in its forms.
   *
   * @param blank the form of something new
   * @param read the form that was sent
   * @param of the form of what is decided
   * @param named a form under the name of what it is to replace
   * @param decided what a form says; a problem if it is faulty
   */
  record Forms<T, F>(
      Function<Context, F> blank,
      Function<Context, F> read,
      Function<T, F> of,
      BiFunction<F, String, F> named,
      Function<F, T> decided) {}

  DecisionHandler(Decisions<T> decisions, Renderer renderer, Place place, Forms<T, F> forms) {
    this.decisions = decisions;
    this.renderer = renderer;
    this.place = place;
    this.forms = forms;
  }

  public void register(RoutesConfig routes) {
    String one = place.list() + "/{name}";
    routes.get(place.list(), this::list);
    routes.get("/new-" + place.noun(), this::blank);
    routes.post("/preview-" + place.noun(), this::preview);
    routes.post(place.list(), this::add);
    routes.get(one, this::page);
    routes.post(one, this::replace);
    routes.post(one + "/delete", this::delete);
  }

  /** Answers with the list. */
  abstract void list(Context request);

  abstract PreviewView preview(T decided);

  private void blank(Context request) {
    show(
        request,
        new DecisionPage<>(forms.blank().apply(request), place.list(), false, false, null, null));
  }

  private void page(Context request) {
    show(request, standing(request));
  }

  private DecisionPage<F> standing(Context request) {
    Decision<T> row = decisions.find(request.pathParam("name"));
    return examined(forms.of().apply(row.value()), true, row.origin() == Origin.FILE);
  }

  private void preview(Context request) {
    boolean saved = "yes".equals(request.formParam("saved"));
    DecisionPage<F> page = examined(forms.read().apply(request), saved, false);
    if (Renderer.wantsFragment(request)) {
      renderer.fragment(request, "answer.jte", Map.of("view", page));
    } else {
      show(request, page);
    }
  }

  /** A form, and what it would find or what is wrong with it. */
  private DecisionPage<F> examined(F form, boolean saved, boolean fromFile) {
    String address = saved ? place.of(form.name()) : place.list();
    try {
      PreviewView preview = preview(forms.decided().apply(form));
      return new DecisionPage<>(form, address, saved, fromFile, null, preview);
    } catch (Problem refused) {
      return new DecisionPage<>(form, address, saved, fromFile, FaultView.of(refused), null);
    }
  }

  private void add(Context request) {
    decide(request, forms.read().apply(request), false, decisions::add);
  }

  private void replace(Context request) {
    F form = forms.named().apply(forms.read().apply(request), request.pathParam("name"));
    decide(request, form, true, decisions::replace);
  }

  private void decide(Context request, F form, boolean saved, Consumer<T> deciding) {
    try {
      deciding.accept(forms.decided().apply(form));
      request.redirect(place.list(), HttpStatus.SEE_OTHER);
    } catch (Problem refused) {
      String address = saved ? place.of(form.name()) : place.list();
      refuse(
          request,
          new DecisionPage<>(form, address, saved, false, FaultView.of(refused), null),
          refused);
    }
  }

  private void delete(Context request) {
    DecisionPage<F> page = standing(request);
    try {
      decisions.delete(request.pathParam("name"));
      request.redirect(place.list(), HttpStatus.SEE_OTHER);
    } catch (Problem refused) {
      refuse(request, page.with(FaultView.of(refused)), refused);
    }
  }

  private void refuse(Context request, DecisionPage<F> page, Problem refused) {
    request.status(refused.status());
    show(request, page);
  }

  private void show(Context request, DecisionPage<F> page) {
    String title = page.saved() ? page.form().name() : "New " + place.noun();
    renderer.page(request, place.template(), title, place.section(), page);
  }
}
