package io.earshot.app.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.earshot.sample.script.Happening;
import io.earshot.sample.script.Happening.Kind;
import io.earshot.sample.script.Library;
import io.earshot.sample.script.Site;
import io.earshot.sample.script.Timeline;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a first run listens to: on each platform of the sample web posts are found, one of them
 * before and after it is changed, one before and after it is taken down.
 */
class SampleRunITCase {
  private static final List<String> PLATFORMS =
      List.of("steamwand", "ristretto", "kaffeeklatsch", "skylark");

  /** So slow that nothing is said but what is scripted. */
  private static final Duration SCRIPT_ONLY = Duration.ofDays(365);

  /** So many of a text's first words name it. */
  private static final int WORDS = 5;

  @TempDir private Path home;
  private final Library library = Library.load();
  private RestClient client;
  private Timeline timeline;
  private Instant origin;

  @Test
  void everyPlatformIsHeardWithWhatIsChangedAndTakenDown() throws Exception {
    HomeFolder.listenTo(home, "sources:\n  - {name: sample, kind: sample, every: 1s}\n");
    try (EarshotProcess earshot = EarshotProcess.run(home)) {
      client = new RestClient(earshot.address());
      JsonNode place = new JsonMapper().readTree(home.resolve("data/sample.json").toFile());
      origin = Instant.ofEpochSecond(place.path("origin").asLong());
      timeline = new Timeline(library, origin, SCRIPT_ONLY);
      PLATFORMS.forEach(name -> hearsThePast(library.site(name)));
      PLATFORMS.forEach(name -> hearsAnEdit(library.site(name)));
      PLATFORMS.forEach(name -> hearsARemoval(library.site(name)));
    }
  }

  private void hearsThePast(Site site) {
    int stood = timeline.standing(site, origin).size();
    Await.until("the past of " + site.title(), () -> client.total(on(site)) >= stood - 1);
  }

  private void hearsAnEdit(Site site) {
    Set<Happening> unchanged = new HashSet<>();
    Await.until(
        "an edit on " + site.title(),
        () -> {
          for (Happening edit : toCome(site, Kind.CHANGED)) {
            boolean changed = isFound(edit.entry().edit().add(), site);
            if (changed && unchanged.contains(edit)) {
              return true;
            } else if (!changed && isFound(edit.entry().text(), site)) {
              unchanged.add(edit);
            }
          }
          return false;
        });
  }

  private void hearsARemoval(Site site) {
    Set<Happening> found = new HashSet<>();
    Await.until(
        "a removal on " + site.title(),
        () -> {
          for (Happening removal : toCome(site, Kind.REMOVED)) {
            boolean stands = isFound(removal.entry().text(), site);
            if (!stands && found.contains(removal)) {
              return true;
            } else if (stands) {
              found.add(removal);
            }
          }
          return false;
        });
  }

  /** What happens within the first minutes of a run. */
  private List<Happening> toCome(Site site, Kind kind) {
    return timeline.happenings(site, origin.plus(Duration.ofHours(1))).stream()
        .filter(happening -> happening.kind() == kind && happening.at().isAfter(origin))
        .filter(happening -> happening.entry().language().equals(site.language()))
        .toList();
  }

  private boolean isFound(String text, Site site) throws Exception {
    String words =
        Arrays.stream(text.split("\\s+"))
            .map(word -> word.replaceAll("[.,:;!?]+$", ""))
            .filter(word -> word.matches("[\\p{L}\\p{N}']+"))
            .limit(WORDS)
            .collect(Collectors.joining(" "));
    return client.total(words + " " + on(site)) > 0;
  }

  private static String on(Site site) {
    return "source:\"" + site.title() + "\"";
  }
}
