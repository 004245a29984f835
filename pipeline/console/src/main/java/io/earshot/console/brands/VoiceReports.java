package io.earshot.console.brands;

import io.earshot.console.brands.VoiceReport.Line;
import io.earshot.console.query.Searches;
import io.earshot.console.query.VoiceParameters;
import io.earshot.insight.voice.Voice;
import io.earshot.insight.voice.VoiceRequest;
import io.earshot.insight.voice.Voices;
import io.earshot.store.Decision;
import io.earshot.store.Tracker;
import io.earshot.store.TrackerKind;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Compares what is said of trackers. */
public final class VoiceReports {
  private static final Set<TrackerKind> RIVALS =
      EnumSet.of(TrackerKind.BRAND, TrackerKind.COMPETITOR);

  private final TrackerDecisions trackers;
  private final Searches searches;
  private final Clock clock;

  public VoiceReports(TrackerDecisions trackers, Searches searches, Clock clock) {
    this.trackers = trackers;
    this.searches = searches;
    this.clock = clock;
  }

  /** All trackers there are, by name. */
  public List<Tracker> trackers() {
    return trackers.all().stream().map(Decision::value).toList();
  }

  /** Of those that a request names, else of brands and competitors. */
  public VoiceReport of(Context request) {
    List<String> rivals =
        trackers().stream()
            .filter(tracker -> RIVALS.contains(tracker.kind()))
            .map(Tracker::name)
            .toList();
    VoiceRequest asked = VoiceParameters.of(request, rivals, clock.instant());
    List<Voice> voices = searches.voices(asked);
    List<Line> lines =
        voices.stream()
            .map(voice -> line(voice, voices))
            .sorted(Comparator.comparingLong(line -> -line.voice().total().posts()))
            .toList();
    return new VoiceReport(asked, lines);
  }

  private Line line(Voice voice, List<Voice> all) {
    Tracker tracker = trackers.find(voice.tracker()).value();
    return new Line(tracker, voice, Voices.share(voice, all));
  }
}
