package io.earshot.console;

import io.earshot.console.api.ProblemDetail;
import io.earshot.console.pages.ErrorPage;
import io.earshot.console.pages.Renderer;
import io.earshot.console.web.Fault;
import io.earshot.console.web.Problem;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a request ends that went wrong: a page for people, a problem detail for programs. */
final class Failures {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
  private final ErrorPage page;

  Failures(Renderer renderer) {
    this.page = new ErrorPage(renderer);
  }

  void register(RoutesConfig routes) {
    routes.exception(Problem.class, (problem, request) -> answer(request, problem));
    routes.exception(
        HttpResponseException.class,
        (failure, request) ->
            tell(request, HttpStatus.forStatus(failure.getStatus()), failure.getMessage()));
    routes.exception(
        JdbiException.class,
        (failure, request) -> {
          LOG.warn("{} {} failed: the store", request.method(), request.path(), failure);
          tell(
              request,
              HttpStatus.SERVICE_UNAVAILABLE,
              "The store does not answer now: is its disk full, or its database away?");
        });
    routes.exception(
        Exception.class,
        (failure, request) -> {
          LOG.error("{} {} failed", request.method(), request.path(), failure);
          tell(
              request,
              HttpStatus.INTERNAL_SERVER_ERROR,
              "Something went wrong here; the log says what.");
        });
  }

  private void answer(Context request, Problem problem) {
    if (problem.status() == HttpStatus.UNAUTHORIZED) {
      askForPassword(request, problem);
    } else {
      tell(request, problem.status(), problem.getMessage(), problem.fault());
    }
  }

  private void askForPassword(Context request, Problem problem) {
    if (forProgram(request)) {
      request.header("WWW-Authenticate", "Basic realm=\"Earshot\", charset=\"UTF-8\"");
      tell(request, problem.status(), problem.getMessage());
    } else if (request.header("HX-Request") != null) {
      request.header("HX-Redirect", "/login").status(HttpStatus.UNAUTHORIZED);
    } else {
      request.redirect("/login", HttpStatus.SEE_OTHER);
    }
  }

  private void tell(Context request, HttpStatus status, String detail) {
    tell(request, status, detail, null);
  }

  private void tell(Context request, HttpStatus status, String detail, Fault fault) {
    if (request.res().isCommitted()) {
      return; // an answer under way can only break off
    }
    if (forProgram(request)) {
      ProblemDetail.answer(request, status, detail, fault);
    } else {
      page.show(request, status, detail);
    }
  }

  private static boolean forProgram(Context request) {
    return request.path().startsWith("/api/")
        || request.path().equals("/metrics")
        || request.path().equals("/export.csv");
  }
}
