package io.earshot.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.console.query.QueryString;
import io.earshot.store.SourceRow;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages as they are served, read as a browser without scripts would. */
class PagesTest {
  @TempDir private static Path folder;
  private static ConsoleHarness console;

  @BeforeAll
  static void start() throws IOException {
    console = ConsoleHarness.filled(folder);
  }

  @AfterAll
  static void stop() throws IOException {
    console.close();
  }

  @Test
  void theFirstPageShowsTheNewestPostsWithFacetsAndVolume() throws Exception {
    Document page = page("/");

    assertThat(page.title()).isEqualTo("Search · Earshot");
    assertThat(page.select(".hit")).hasSize(20);
    assertThat(page.select(".hit h2").first().text()).isEqualTo("Post by tea lover 0");
    assertThat(page.select(".total").text()).startsWith("72 posts and 3 copies, folded");
    assertThat(page.select(".facet h2").eachText())
        .containsExactly("Published", "Source", "Language", "Sentiment", "Author");
    assertThat(page.select(".chart").attr("data-rows")).startsWith("[[\"2026-");
    assertThat(page.select(".volume tr")).hasSizeGreaterThan(10);
  }

  @Test
  void aSearchMarksWhatItFound() throws Exception {
    Document page = page("/?q=recalls");

    assertThat(page.select(".hit")).hasSize(1);
    assertThat(page.select(".hit mark").eachText()).containsOnly("recalls");
    assertThat(page.select("#q").val()).isEqualTo("recalls");
    assertThat(page.select(".hit .copies").text()).isEqualTo("+3 copies");
  }

  @Test
  void copiesCanBeUnfolded() throws Exception {
    Document page = page("/?q=recalls&copies=all");
    assertThat(page.select(".hit .facts").eachText())
        .hasSize(4)
        .anySatisfy(facts -> assertThat(facts).contains("herald.example"));
  }

  @Test
  void everyCopyOfAPostIsFoundByItsLink() throws Exception {
    String address = page("/?q=recalls").select(".hit .copies").attr("href");
    assertThat(page(address).select(".hit")).hasSize(4);
  }

  @Test
  void facetsNarrowAndWiden() throws Exception {
    Element german = page("/").select("a:contains(German)").first();
    Document narrowed = page(german.attr("href"));

    assertThat(narrowed.select(".hit")).hasSize(1);
    assertThat(narrowed.select(".hit h2").attr("lang")).isEqualTo("de");
    assertThat(narrowed.select(".chips a").first().text()).isEqualTo("language: German ×");
    Element french = narrowed.select("a:contains(French)").first();
    assertThat(page(french.attr("href")).select(".hit")).hasSize(2);
    Element chip = narrowed.select(".chips a").first();
    assertThat(page(chip.attr("href")).select(".total").text()).startsWith("72 posts");
  }

  @Test
  void datesAndSentimentNarrow() throws Exception {
    Document page = page("/?from=2026-03-19&to=2026-03-19&sentiment=negative");

    assertThat(page.select(".hit")).isNotEmpty();
    assertThat(page.select(".hit .chip").eachText()).containsOnly("▼ Negative");
    assertThat(page.select(".hit time").eachAttr("datetime"))
        .allSatisfy(time -> assertThat(time).startsWith("2026-03-19T"));
    assertThat(page.select("input[name=from]").val()).isEqualTo("2026-03-19");
    assertThat(page.select(".chips").text()).contains("on 2026-03-19");
  }

  @Test
  void theNextHitsFollowWithoutRepeats() throws Exception {
    Document first = page("/");
    String more = first.select("li.more a").attr("href");
    Document second =
        Jsoup.parse(console.send(console.request(more).header("HX-Request", "true")).body());

    assertThat(second.select("header")).isEmpty();
    assertThat(second.select(".hit")).hasSize(20);
    assertThat(second.select(".hit a").eachAttr("href"))
        .doesNotContainAnyElementsOf(first.select(".hit a").eachAttr("href"));
    assertThat(page(more).select("header.top")).hasSize(1);
  }

  @Test
  void newPostsAreAnnounced() throws Exception {
    String poll = page("/").select("#news").attr("hx-get");
    assertThat(console.get(poll).body()).contains("hx-get").doesNotContain("new post");
    assertThat(Jsoup.parse(console.get(poll.replace("seen=72", "seen=70")).body()).text())
        .isEqualTo("2 new posts — show");
  }

  @Test
  void aQueryThatCannotBeReadIsExplained() throws Exception {
    HttpResponse<String> answer = console.get("/?q=" + QueryString.encode("kettle ( lid"));
    Document page = Jsoup.parse(answer.body());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(page.select("#query-error").text()).contains("(at character");
    assertThat(page.select("#q").val()).isEqualTo("kettle ( lid");
  }

  @Test
  void findingNothingHelps() throws Exception {
    assertThat(page("/?q=unheardof&source=newswire").select(".nothing").text())
        .contains("Nothing found")
        .contains("Remove all filters");
  }

  @Test
  void aPostHasItsPageWithConversationAndAnnotations() throws Exception {
    Document page = page("/mentions/" + QueryString.encode(SampleMentions.REVIEW_ID));

    assertThat(page.select("h1").text()).isEqualTo("Three weeks with the Tindra kettle");
    assertThat(page.select(".post .text").first().wholeText()).contains("minutes.\n\nThen the lid");
    assertThat(page.select(".sentence.negative").eachText()).contains("Then the lid broke.");
    assertThat(page.select("aside").text()).contains("English (97 % sure)", "40 % likely", "81 %");
    assertThat(page.select(".thread li")).hasSize(4);
    assertThat(page.select(".thread .depth-2").text()).contains("only ever reach the machine");
    Element original = page.select("a:contains(Open the original)").first();
    assertThat(original.attr("href")).isEqualTo(SampleMentions.REVIEW_ID);
    assertThat(original.attr("rel")).contains("noopener", "nofollow");
  }

  @Test
  void aPostNamesItsCopies() throws Exception {
    String id = QueryString.encode("https://herald.example/tindra");
    assertThat(page("/mentions/" + id).select("aside .copies li")).hasSize(3);
  }

  @Test
  void scriptsOfOtherDirectionsAndLettersAreMarkedAsSuch() throws Exception {
    Element arabic = page("/?language=ar").select(".hit h2").first();
    assertThat(arabic.attr("dir")).isEqualTo("auto");
    assertThat(arabic.attr("lang")).isEqualTo("ar");
    assertThat(arabic.text()).isEqualTo("غلاية تيندرا: تجربتي بعد شهر");
    assertThat(page("/?q=" + QueryString.encode("お茶")).select(".hit")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/?q=hostile",
        "/?author=%22%3E%3Cscript%3E",
        "/sources",
        "/sources/evil%20%3Cb%3Esource%3C%2Fb%3E",
        "/?q=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "/?source=%22onmouseover%3D%22alert(1)",
        "/mentions/%3Cscript%3E",
        "/sources/%3Cscript%3E",
        "/sources/bouilloire.example"
      })
  void nothingThatIsShownBecomesMarkup(String path) throws Exception {
    assertInert(page(path));
  }

  @Test
  void aHostilePostIsInertOnItsPage() throws Exception {
    Document page = page("/mentions/" + QueryString.encode(SampleMentions.HOSTILE_ID));

    assertInert(page);
    assertThat(page.select("h1").text()).startsWith("<script>window.hacked = 1</script>");
    assertThat(page.select("a:contains(Open the original)")).isEmpty();
    assertThat(page.select(".links a")).isEmpty();
  }

  private static void assertInert(Document page) {
    assertThat(page.select("script:not([src^=/assets/])")).isEmpty();
    assertThat(page.select("[src]:not([src^=/assets/])")).isEmpty();
    assertThat(page.select("svg, iframe, object, embed, style, b, [style]")).isEmpty();
    assertThat(page.getAllElements())
        .allSatisfy(
            element ->
                assertThat(element.attributes().asList())
                    .noneMatch(attribute -> attribute.getKey().startsWith("on")));
    assertThat(page.select("a").eachAttr("href"))
        .allMatch(href -> href.matches("(https?://|/|#).*"));
  }

  @Test
  void sourcesShowHowTheirReadingStands() throws Exception {
    Document page = page("/sources");

    assertThat(page.select(".heading").text()).contains("4 sources, 1 failing");
    String failing = page.select(".source:contains(bouilloire)").text();
    assertThat(failing)
        .contains(
            "Failing, tried again", "did not answer within 10 seconds", "Failures 9", "Gaps 1")
        .contains("Last read 1 minute ago", "Next read in 29 minutes", "Newest post 3 days old");
    assertThat(page.select(".source:contains(ocha)").text()).contains("Paused", "Resume");
  }

  @Test
  void aSourcesPageSaysWhatWasMissedAndWhy() throws Exception {
    Document page = page("/sources/bouilloire.example");
    assertThat(page.text())
        .contains("The feed moved on while it could not be read.")
        .contains("The entry has neither link nor id. 2 times")
        .contains("Delete this source");
  }

  @Test
  void sourcesOfTheFilesAreNotDeletedHere() throws Exception {
    String path = "/sources/" + QueryString.encode(SampleMentions.BLOG);
    assertThat(page(path).text())
        .contains("comes from config/")
        .doesNotContain("Delete this source");
    assertThat(console.post(path + "/delete", "x=y").statusCode()).isEqualTo(409);
  }

  @Test
  void aSourceIsPausedKeptAndDeleted() throws Exception {
    console
        .store
        .sources()
        .save(SampleSources.feed("mine", "https://mine.example/"), io.earshot.store.Origin.CONSOLE);

    assertThat(console.post("/sources/mine/pause", "paused=true").headers().firstValue("Location"))
        .contains("/sources/mine");
    console.post("/sources/mine/keep", "days=30");
    SourceRow row = console.store.sources().find("mine").orElseThrow();
    assertThat(row.stanza().paused()).isTrue();
    assertThat(row.stanza().keepDays()).isEqualTo(30);
    assertThat(console.post("/sources/mine/keep", "days=-1").statusCode()).isEqualTo(400);
    assertThat(console.post("/sources/mine/keep", "days=soon").statusCode()).isEqualTo(400);
    console.post("/sources/mine/delete", "x=y");
    assertThat(console.store.sources().find("mine")).isEmpty();
  }

  @Test
  void aSourceIsShownBeforeItIsSaved() throws Exception {
    try (FeedServer feed = new FeedServer()) {
      String url = QueryString.encode(feed.address());
      Document found =
          Jsoup.parse(console.post("/sources/preview", "url=" + url + "&private=yes").body());

      assertThat(found.select(".samples li")).hasSize(3);
      assertThat(found.select(".samples").text()).contains("Words on cup");
      assertInert(found);
      assertThat(console.store.sources().find("localhost")).isEmpty();

      String save = "name=cups&kind=feed&days=90&private=yes&url=" + url;
      console.post("/sources/add", save);
      SourceRow row = console.store.sources().find("cups").orElseThrow();
      assertThat(row.stanza().urls()).isEqualTo(List.of(feed.address()));
      assertThat(row.stanza().keepDays()).isEqualTo(90);
      assertThat(row.stanza().allowPrivate()).isTrue();
      assertThat(Jsoup.parse(console.post("/sources/add", save).body()).text())
          .contains("There is a source named 'cups' already");
      console.store.sources().delete("cups");
    }
  }

  @Test
  void aKindIsChosenForWhatIsNoFeed() throws Exception {
    try (FeedServer feed = new FeedServer()) {
      String url = "url=" + QueryString.encode(feed.address()) + "&private=yes&kind=";
      Document found = Jsoup.parse(console.post("/sources/preview", url + "feed").body());
      assertThat(found.select("#kind option[selected]").val()).isEqualTo("feed");
      assertThat(found.select(".samples li")).hasSize(3);

      Document forum = Jsoup.parse(console.post("/sources/preview", url + "discourse").body());
      assertThat(forum.select("#kind option[selected]").val()).isEqualTo("discourse");
      assertThat(forum.select("#add .error").text()).contains("answers no JSON");
      assertThat(forum.select("#kind option"))
          .extracting(Element::val)
          .contains("", "wordpress", "jetstream")
          .doesNotContain("push", "kafka");
    }
  }

  @Test
  void aStreamWithATokenIsSaidToBelongIntoTheFile() throws Exception {
    String url = "http://localhost:1/public";
    assertThat(preview(url + "&private=yes&kind=mastodon-stream")).contains("needs a token");
  }

  @Test
  void theSourcesOwnPageShowsWhatItBringsNow() throws Exception {
    try (FeedServer feed = new FeedServer()) {
      console.post(
          "/sources/add",
          "name=looked&kind=feed&days=9&private=yes&url=" + QueryString.encode(feed.address()));
      Document page = Jsoup.parse(console.post("/sources/looked/preview", "x=y").body());
      assertThat(page.select(".samples li")).hasSize(3);
      assertInert(page);
    }
    Document page = Jsoup.parse(console.post("/sources/looked/preview", "x=y").body());
    assertThat(page.select(".card [role=alert]").text()).isNotEmpty();
    console.store.sources().delete("looked");
  }

  @Test
  void addressesFromTheConsoleHoldNoSecrets() throws Exception {
    String url = QueryString.encode("https://a.example/?key=${HOME}");
    Document page =
        Jsoup.parse(console.post("/sources/add", "name=a&kind=feed&days=9&url=" + url).body());
    assertThat(page.text()).contains("is not an address of the web");
    assertThat(console.store.sources().find("a")).isEmpty();
  }

  @Test
  void anAddressThatIsNoSourceIsExplained() throws Exception {
    assertThat(preview("ftp://x.example")).contains("begin with http:// or https://");
    assertThat(preview("")).contains("Paste the address");
    try (FeedServer feed = new FeedServer()) {
      assertThat(preview(feed.address())).contains("localhost");
      assertThat(preview(feed.address().replace("feed.xml", "nothing") + "&private=yes"))
          .contains("404");
    }
  }

  private static String preview(String url) throws Exception {
    return Jsoup.parse(console.post("/sources/preview", "url=" + url).body())
        .select("#add .error")
        .text();
  }

  @Test
  void whatIsNotThereIsSaid() throws Exception {
    assertThat(console.get("/mentions/unknown").statusCode()).isEqualTo(404);
    assertThat(console.get("/nowhere").statusCode()).isEqualTo(404);
    assertThat(page("/mentions/unknown").text())
        .contains("There is no post with the id 'unknown'.");
    assertThat(console.get("/?from=yesterday").statusCode()).isEqualTo(400);
  }

  @Test
  void theOwnersNoticesAreOnEveryPage() throws Exception {
    console.health.set(
        new Health(false, List.of(new Health.Notice(Health.Level.PROBLEM, "The disk is <full>."))));
    try {
      assertThat(page("/").select(".notice.problem").text()).isEqualTo("The disk is <full>.");
      assertThat(console.get("/ready").statusCode()).isEqualTo(503);
    } finally {
      console.health.set(Health.GOOD);
    }
  }

  @Test
  void anEmptyIndexSaysWhatToDo(@TempDir Path other) throws Exception {
    try (ConsoleHarness empty = ConsoleHarness.empty(other)) {
      assertThat(empty.get("/").body()).contains("No posts yet").contains("See what it listens to");
      assertThat(empty.get("/sources").body()).contains("No sources yet");
    }
  }

  @Test
  void assetsAreKeptForEverAndNothingElseIs() throws Exception {
    Document page = page("/");
    String style = page.select("link[rel=stylesheet]").attr("href");
    HttpResponse<String> css = console.get(style);

    assertThat(css.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
    assertThat(css.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/css");
    assertThat(console.get("/").headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(console.get("/assets/0/console.css").statusCode()).isEqualTo(404);
    assertThat(console.get("/assets/..%2Fx/console.css").statusCode()).isIn(400, 404);
  }

  private static Document page(String path) throws IOException, InterruptedException {
    return Jsoup.parse(console.get(path).body(), console.address("/"));
  }
}
