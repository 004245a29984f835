package io.earshot.console.api;

import io.earshot.console.web.Json;
import io.earshot.console.web.Problem;
import io.earshot.insight.alerts.RulePreviews;
import io.earshot.insight.trackers.FaultyFieldException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.NoSuchElementException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /api/v1/rules/{name}/preview}: what a rule would have raised. */
public final class RulePreviewApi {
  private static final Logger LOG = LoggerFactory.getLogger(RulePreviewApi.class);
  private static final int DAYS = 7;
  private static final int MOST_DAYS = 366;

  private final RulePreviews previews;
  private final Clock clock;

  public RulePreviewApi(RulePreviews previews, Clock clock) {
    this.previews = previews;
    this.clock = clock;
  }

  public void register(RoutesConfig routes) {
    routes.get("/api/v1/rules/{name}/preview", this::preview);
  }

  private void preview(Context request) {
    try {
      Json.answer(request, previews.of(request.pathParam("name"), days(request), now()));
    } catch (NoSuchElementException missing) {
      throw Problem.notFound(missing.getMessage() + ".");
    } catch (FaultyFieldException faulty) {
      throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, faulty.getMessage());
    } catch (IOException unreachable) {
      LOG.warn("a rule could not be previewed", unreachable);
      throw new Problem(HttpStatus.SERVICE_UNAVAILABLE, "The index does not answer now.");
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  private static int days(Context request) {
    String days = request.queryParam("days");
    if (days == null) {
      return DAYS;
    }
    if (!days.matches("\\d{1,3}")
        || Integer.parseInt(days) < 1
        || Integer.parseInt(days) > MOST_DAYS) {
      throw Problem.badRequest("'days' is '%s', not 1 to %d.".formatted(days, MOST_DAYS));
    }
    return Integer.parseInt(days);
  }
}
