package io.earshot.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.earshot.connectors.Author;
import io.earshot.insight.trackers.OwnAccounts;
import io.earshot.sample.script.Entry;
import io.earshot.sample.script.Happening;
import io.earshot.sample.script.Happening.Kind;
import io.earshot.sample.script.Library;
import io.earshot.sample.script.Site;
import io.earshot.sample.script.Timeline;
import io.earshot.store.Tracker;
import io.earshot.store.TrackerKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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

  /** A text in Japanese has no words to look for. */
  private static final String WITHOUT_BLANKS = "ja";

  /** So many of a text's first words name it. */
  private static final int WORDS = 5;

  @TempDir private Path home;
  private final Library library = Library.load();
  private RestClient client;
  private Timeline timeline;
  private Instant origin;

  /** Whose post has been found as it was before. */
  private final Set<Happening> before = new HashSet<>();

  private final Set<Happening> heard = new HashSet<>();

  @Test
  void everyPlatformIsHeardWithWhatIsChangedAndTakenDown() throws Exception {
    HomeFolder.listenTo(home, "sources:\n  - {name: sample, kind: sample, every: 1s}\n");
    try (EarshotProcess earshot = EarshotProcess.run(home)) {
      client = new RestClient(earshot.address());
      JsonNode place = new JsonMapper().readTree(home.resolve("data/sample.json").toFile());
      origin = Instant.ofEpochSecond(place.path("origin").asLong());
      timeline = new Timeline(library, origin, SCRIPT_ONLY);
      PLATFORMS.forEach(name -> hearsThePast(library.site(name)));
      tellsWhatTheBrandSaysFromWhatIsSaidOfIt();
      knowsCustomersFromTheirNamesakes();
      PLATFORMS.forEach(name -> hears(Kind.CHANGED, library.site(name)));
      PLATFORMS.forEach(name -> hears(Kind.REMOVED, library.site(name)));
    }
  }

  private void hearsThePast(Site site) {
    int stood = timeline.standing(site, origin).size();
    Await.until("the past of " + site.title(), () -> total(on(site)) >= stood - 1);
  }

  private void tellsWhatTheBrandSaysFromWhatIsSaidOfIt() throws Exception {
    for (String name : List.of("grindbitter", "kundenecke")) {
      String answers = on(library.site(name)) + " author:orrenby*";
      Await.until("answers on " + name, () -> total(answers) > 0);
    }
    JsonNode brand = client.get("/api/v1/trackers/Orrenby");
    List<String> accounts = new ArrayList<>();
    brand.path("ownAccounts").forEach(account -> accounts.add(account.asText()));
    OwnAccounts own =
        OwnAccounts.of(new Tracker("Orrenby", TrackerKind.BRAND, null, null, null, accounts, null));
    List<JsonNode> mentions = client.mentions(brand.path("wholeQuery").asText());
    assertThat(mentions).hasSizeGreaterThan(100);
    for (JsonNode mention : mentions) {
      Author author = new JsonMapper().treeToValue(mention.get("author"), Author.class);
      boolean theirs =
          author != null && (author.name() + author.handle()).matches("(?i).*orrenby.*");
      assertThat(own.wrote(author)).as("%s", author).isEqualTo(theirs);
    }
  }

  /** Two are called Priya Raman: one speaks on three networks, the other only has the name. */
  private void knowsCustomersFromTheirNamesakes() throws Exception {
    String speaker = customer("Priya Raman", "Cambridge");
    for (String network : List.of("discourse", "mastodon", "bluesky")) {
      Await.until(
          "a customer on " + network,
          () -> total("customer:%s network:%s".formatted(speaker, network)) > 0);
    }
    assertThat(total("customer:" + customer("Priya Raman", "Chennai"))).isZero();
    assertThat(total("customer:known network:web")).isZero();
    Await.until(
        "the CRM is told",
        () -> client.get("/api/v1/crm/records?state=sent").path("records").size() > 0);
  }

  private String customer(String name, String locality) throws Exception {
    JsonNode found = client.get("/api/v1/customers?q=" + name.replace(" ", "%20"));
    for (JsonNode customer : found.path("customers")) {
      if (customer.path("locality").asText().equals(locality)) {
        return customer.path("id").asText();
      }
    }
    throw new AssertionError("nobody of " + locality + " in " + found);
  }

  private void hears(Kind kind, Site site) {
    Await.until(
        kind + " on " + site.title(),
        () -> {
          PLATFORMS.forEach(name -> toCome(library.site(name)).forEach(this::look));
          return heard.stream().anyMatch(one -> one.kind() == kind && one.entry().site() == site);
        });
  }

  /** What has happened counts if the post was found before. */
  private void look(Happening happening) {
    if (heard.contains(happening)) {
      return;
    }
    boolean happened = hasHappened(happening);
    if (happened && before.contains(happening)) {
      heard.add(happening);
    } else if (!happened && isFound(happening.entry().text(), happening.entry().site())) {
      before.add(happening);
    }
  }

  private boolean hasHappened(Happening happening) {
    Entry entry = happening.entry();
    return switch (happening.kind()) {
      case WRITTEN -> isFound(entry.text(), entry.site());
      case CHANGED -> isFound(entry.edit().add(), entry.site());
      case REMOVED -> !isFound(entry.text(), entry.site());
    };
  }

  /** What becomes of posts within the first minutes of a run. */
  private List<Happening> toCome(Site site) {
    return timeline.happenings(site, origin.plus(Duration.ofHours(1))).stream()
        .filter(happening -> happening.kind() != Kind.WRITTEN && happening.at().isAfter(origin))
        .filter(happening -> !happening.entry().language().equals(WITHOUT_BLANKS))
        .toList();
  }

  private boolean isFound(String text, Site site) {
    String words =
        Arrays.stream(text.split("\\s+"))
            .map(word -> word.replaceAll("[.,:;!?]+$", ""))
            .filter(word -> word.matches("[\\p{L}\\p{N}']+"))
            .limit(WORDS)
            .collect(Collectors.joining(" "));
    return total(words + " " + on(site)) > 0;
  }

  private long total(String query) {
    try {
      return client.total(query);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError("the test is stopped", e);
    }
  }

  private static String on(Site site) {
    return "source:\"" + site.title() + "\"";
  }
}
