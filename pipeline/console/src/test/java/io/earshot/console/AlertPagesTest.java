package io.earshot.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.store.Delivery;
import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of alerts, channels and deliveries, as a browser without scripts sees them. */
class AlertPagesTest {
  private static final String SPIKE = "/alerts/" + SampleAlerts.spike().id();

  @TempDir private Path folder;
  private ConsoleHarness console;

  @BeforeEach
  void start() throws IOException {
    console = ConsoleHarness.filled(folder);
  }

  @AfterEach
  void stop() throws IOException {
    console.close();
  }

  @Test
  void theInboxShowsWhatIsNewUntilItWasRead() throws Exception {
    Document inbox = page("/alerts");
    assertThat(inbox.select(".alert h2 a").eachText())
        .containsExactly("Tindra: 42 posts in an hour, 3.5 expected", "12 posts since yesterday");
    assertThat(inbox.select(".alert.new")).hasSize(2);
    assertThat(inbox.select(".heading p").text()).isEqualTo("2 unread, 1 delivery failed");
    assertThat(page("/sources").select("nav .unread").text()).isEqualTo("2");

    page(SPIKE);
    assertThat(page("/alerts").select(".alert.new h2 a").eachText())
        .containsExactly("12 posts since yesterday");
    assertThat(page("/").select("nav .unread").text()).isEqualTo("1");

    String upTo = inbox.select("input[name=upTo]").val();
    assertThat(console.post("/alerts/read", "upTo=" + upTo).statusCode()).isEqualTo(303);
    assertThat(page("/alerts").select(".unread, .alert.new, .readall")).isEmpty();
  }

  @Test
  void olderAlertsAreOnTheNextPage() throws Exception {
    Document first = page("/alerts?size=1");
    Document second = page(first.select(".more a").attr("href"));

    assertThat(second.select(".alert h2").text()).startsWith("12 posts");
    assertThat(page("/alerts?rule=Every+morning").select(".alert")).hasSize(1);
    assertThat(console.get("/alerts?before=x").statusCode()).isEqualTo(400);
  }

  @Test
  void anAlertSaysWhatWhyAndToWhom() throws Exception {
    Document alert = page(SPIKE);

    assertThat(alert.select(".figures dd").eachText())
        .containsExactly("42", "3.5", "1 in 5,900,000", "20 Mar 2026, 13:00 UTC");
    assertThat(alert.select(".hit mark").eachText()).containsExactly("Tindra", "Tindra", "Tindra");
    assertThat(alert.select(".hit .chip.negative")).hasSize(1);
    assertThat(alert.select("main script, main b")).isEmpty();
    assertThat(alert.select("a[href^=javascript]")).isEmpty();
    assertThat(alert.select(".delivery .chip").eachText()).containsExactly("sent", "not delivered");
    assertThat(console.get(alert.select(".hit h2 a").attr("href")).statusCode()).isEqualTo(200);
    assertThat(console.get("/alerts/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void whatWasNotDeliveredIsSentAgain() throws Exception {
    Document log = page("/deliveries?state=dead");
    assertThat(log.select(".delivery")).hasSize(1);
    assertThat(log.select(".delivery").text()).contains("https://chat.example/ answered 410");

    String replay = log.select(".delivery form").attr("action");
    assertThat(console.post(replay, "back=dead").statusCode()).isEqualTo(303);

    assertThat(page("/deliveries?state=dead").select(".delivery")).isEmpty();
    assertThat(console.store.deliveries().count(Delivery.State.WAITING)).isEqualTo(1);
    assertThat(console.post("/deliveries/x/replay", "").statusCode()).isEqualTo(404);
  }

  @Test
  void aChannelIsAddedStoppedAndDeleted() throws Exception {
    String form = "name=team&kind=email&target=team%40example.org&secret=";
    assertThat(console.post("/channels/add", form).statusCode()).isEqualTo(303);
    assertThat(page("/channels").select(".source h2").eachText())
        .containsExactly("chat", "pager", "team");

    console.post("/channels/team/use", "use=false");
    assertThat(page("/channels").select(".source .error").eachText())
        .contains("switched off in the console");
    console.post("/channels/team/use", "use=true");
    assertThat(console.store.channels().find("team").orElseThrow().disabled()).isNull();
    console.post("/channels/team/delete", "");
    assertThat(console.store.channels().find("team")).isEmpty();
    assertThat(console.post("/channels/pager/delete", "").statusCode()).isEqualTo(409);
  }

  @Test
  void noSecretIsShown() throws Exception {
    assertThat(console.get("/channels").body())
        .contains("https://chat.example/…", "https://p.example/?key=***", "· signed")
        .doesNotContain("T0/B1", "key=1");
  }

  @Test
  void aChannelThatCannotBeIsExplainedAndWhatWasTypedStays() throws Exception {
    String form = "name=x&kind=webhook&target=https%3A%2F%2Fx.example%2F%24%7BHOME%7D&secret=abc";
    Document refused = Jsoup.parse(console.post("/channels/add", form).body());

    assertThat(refused.select("#target").val()).isEqualTo("https://x.example/${HOME}");
    assertThat(refused.select("#kind option[selected]").val()).isEqualTo("webhook");
    assertThat(refused.select(".error").text()).contains("no web address");
  }

  @Test
  void anEmptyInboxSaysWhatWillBeThere(@TempDir Path other) throws Exception {
    try (ConsoleHarness empty = ConsoleHarness.empty(other)) {
      assertThat(empty.get("/alerts").body())
          .contains("No alerts")
          .doesNotContain("class=\"unread");
      assertThat(empty.get("/channels").body()).contains("No channels yet");
      assertThat(empty.get("/deliveries").body()).contains("None");
    }
  }

  private Document page(String path) throws IOException, InterruptedException {
    return Jsoup.parse(console.get(path).body(), console.address("/"));
  }
}
