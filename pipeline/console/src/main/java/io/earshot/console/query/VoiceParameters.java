package io.earshot.console.query;

import io.earshot.console.web.Problem;
import io.earshot.insight.voice.VoiceRequest;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Whose voices are compared, as parameters {@code tracker, from, to, own, copies} say it. */
public final class VoiceParameters {
  private static final int DAYS = 30;

  private VoiceParameters() {}

  /**
   * Reads the parameters of a request.
   *
   * @param otherwise names of the trackers where none is said
   * @param now its day is the last one where none is said
   */
  public static VoiceRequest of(Context request, List<String> otherwise, Instant now) {
    Parameters parameters = new Parameters(request);
    List<String> trackers = List.copyOf(parameters.texts("tracker"));
    Instant end = parameters.to("to");
    LocalDate to = end == null ? day(now) : day(end.minusMillis(1));
    Instant begin = parameters.from("from");
    LocalDate from = begin == null ? to.minusDays(DAYS - 1) : day(begin);
    try {
      return new VoiceRequest(
          trackers.isEmpty() ? otherwise : trackers,
          from,
          to,
          "true".equals(parameters.text("own")),
          "true".equals(parameters.text("copies")));
    } catch (IllegalArgumentException tooMany) {
      throw Problem.badRequest(tooMany.getMessage() + ".");
    }
  }

  private static LocalDate day(Instant instant) {
    return instant.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
