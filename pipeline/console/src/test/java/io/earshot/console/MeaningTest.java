package io.earshot.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.console.query.QueryString;
import io.earshot.nlp.Embedding;
import io.earshot.search.Mention;
import io.earshot.search.contract.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Posts are searched by what they mean, and shown beside those that mean the same. */
class MeaningTest {
  @TempDir private static Path folder;
  private static ConsoleHarness console;

  @BeforeAll
  static void start() throws Exception {
    console = ConsoleHarness.empty(folder);
    console.index(
        List.of(
            post("lid", "The lid came off on the second day", 10, 1),
            post("cover", "Its cover does not hold", 6, 0, 8),
            post("top", "The top fell off", 5, 0, 0, 9),
            Sample.mention("lid-again")
                .text("The lid came off on the second day!")
                .meaning(10, 1)
                .copyOf("lid")
                .build(),
            post("price", "Far too expensive", 0, 10),
            Sample.mention("unread").text("Lid, cover, top").analysis("en", null).build()));
  }

  @AfterAll
  static void stop() throws IOException {
    console.close();
  }

  /** In place of an encoder: lids are one way, all else another. */
  static Embedding meaning(String text) {
    if (text.contains("no encoder")) {
      throw new IllegalStateException("it is not there");
    }
    return text.isEmpty()
        ? null
        : text.contains("lid") ? Sample.direction(10, 0) : Sample.direction(0, 10);
  }

  private static Mention post(String id, String text, double... meaning) {
    return Sample.mention(id).text(text).meaning(meaning).build();
  }

  @Test
  void aMeaningFindsWhatIsSaidInOtherWords() throws Exception {
    Document page = page("/?q=~lids+come+off");

    assertThat(page.select(".hit h2 a").eachAttr("href"))
        .containsExactly("/mentions/lid", "/mentions/cover", "/mentions/top");
    assertThat(page.select(".hit .facts").eachText().get(2)).contains("49 % alike");
    assertThat(page.select(".total").text()).isEqualTo("3 posts nearest in meaning");
    assertThat(page.select(".chart, #news")).isEmpty();
    assertThat(page.select(".orders [aria-current]").eachText()).containsExactly("Meaning");
  }

  @Test
  void whatSaysTheSameStandsBelowTheFirstThatSaysIt() throws Exception {
    Element first = page("/?q=~lids&copies=all").select(".hit").first();
    assertThat(first.select("h2 a").attr("href")).isEqualTo("/mentions/lid");
    assertThat(first.select(".same summary").text()).isEqualTo("1 more that says the same");
    assertThat(first.select(".same a").eachAttr("href")).containsExactly("/mentions/lid-again");
  }

  @Test
  void whatIsAQueryIsTakenForAMeaningAndBack() throws Exception {
    String meaning = page("/?q=lid").select(".orders a:contains(Meaning)").attr("href");
    Document page = page(meaning);
    assertThat(page.select("#q").val()).isEqualTo("~lid");
    String newest = page.select(".orders a:contains(Newest)").attr("href");
    assertThat(page(newest).select("#q").val()).isEqualTo("lid");
    assertThat(page("/").select(".orders a:contains(Meaning)")).isEmpty();
  }

  @Test
  void aMeaningIsNarrowedByFilters() throws Exception {
    assertThat(page("/?q=~lids&language=en").select(".hit")).hasSize(3);
    assertThat(page("/?q=~lids&language=de").select(".nothing").text()).contains("Other words");
  }

  @Test
  void aPostShowsOthersThatMeanTheSame() throws Exception {
    assertThat(page("/mentions/lid").select(".alike .hit h2 a").eachAttr("href"))
        .containsExactly("/mentions/cover", "/mentions/top");
    assertThat(page("/mentions/unread").select(".alike")).isEmpty();
  }

  @Test
  void theApiGivesWhatIsNear() throws Exception {
    Schemas schemas = new Schemas(console.json("/api/v1/openapi.json"));
    JsonNode found = console.json("/api/v1/mentions?q=" + QueryString.encode("~lids"));
    schemas.check("MentionPage", found);
    assertThat(found.at("/mentions/0/nearness").asDouble()).isCloseTo(1, within(0.01));
    JsonNode similar = console.json("/api/v1/mentions/cover/similar?size=2&q=fell");
    assertThat(similar.get("mentions")).hasSize(1);
    schemas.check("Mention", similar.at("/mentions/0"));
    assertThat(similar.at("/mentions/0/id").asText()).isEqualTo("top");
  }

  @Test
  void whatCannotBeSearchedForIsSaid() throws Exception {
    assertThat(console.get("/api/v1/mentions?q=~").statusCode()).isEqualTo(400);
    Document page = page("/?q=~");
    assertThat(page.select("#query-error").text()).contains("nothing behind the ~");
    assertThat(page.select("#q").val()).isEqualTo("~");
    assertThat(console.get("/api/v1/mentions?q=~no+encoder").statusCode()).isEqualTo(503);
    assertThat(console.get("/api/v1/mentions/nowhere/similar").statusCode()).isEqualTo(404);
  }

  private static Document page(String path) throws IOException, InterruptedException {
    return Jsoup.parse(console.get(path).body());
  }
}
