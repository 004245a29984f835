package io.earshot.sample.mastodon;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.earshot.sample.script.Entry;
import io.earshot.sample.script.Happening;
import io.earshot.sample.script.Site;
import io.earshot.sample.script.Timeline;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;

/** Tells one listener what happens from now on. */
final class StatusStream {
  private static final Duration STEP = Duration.ofMillis(250);

  /** A sign of life every 15 seconds, as Mastodon gives it. */
  private static final int STEPS_PER_SIGN = 60;

  private final Site site;
  private final Predicate<Entry> wanted;
  private final Timeline timeline;
  private final StatusJson json;
  private final Clock clock;
  private Instant told;

  StatusStream(
      Site site, Predicate<Entry> wanted, Timeline timeline, StatusJson json, Clock clock) {
    this.site = site;
    this.wanted = wanted;
    this.timeline = timeline;
    this.json = json;
    this.clock = clock;
    this.told = clock.instant();
  }

  /** Until the listener leaves, or the server is closed. */
  void play(OutputStream out) throws IOException, InterruptedException {
    send(out, ":)\n");
    for (int step = 1; ; step++) {
      Thread.sleep(STEP.toMillis());
      tell(out);
      if (step % STEPS_PER_SIGN == 0) {
        send(out, ":thump\n");
      }
    }
  }

  private void tell(OutputStream out) throws IOException {
    Instant now = clock.instant();
    for (Happening happening : timeline.happenings(site, now)) {
      if (happening.at().isAfter(told) && wanted.test(happening.entry())) {
        send(out, message(happening));
      }
    }
    told = now;
  }

  private String message(Happening happening) {
    Entry entry = happening.entry();
    return switch (happening.kind()) {
      case WRITTEN -> message("update", json.status(entry, happening.at()).toString());
      case CHANGED -> message("status.update", json.status(entry, happening.at()).toString());
      case REMOVED -> message("delete", StatusJson.id(entry));
    };
  }

  private static String message(String event, String data) {
    return "event: " + event + "\ndata: " + data + "\n\n";
  }

  private static void send(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(UTF_8));
    out.flush();
  }
}
