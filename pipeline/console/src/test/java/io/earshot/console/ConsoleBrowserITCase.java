package io.earshot.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import io.earshot.console.query.QueryString;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Searching, reading and listening in a real browser. */
class ConsoleBrowserITCase extends BrowserTest {
  private static final String REVIEW = "/mentions/" + QueryString.encode(SampleMentions.REVIEW_ID);
  private static final String SPIKE = "/alerts/" + SampleAlerts.spike().id();

  @Test
  void searchesOpensAPostAndComesBack() {
    go("/");
    assertThat(page.locator(".chart canvas")).isVisible();
    picture("search");
    page.fill("#q", "lid");
    page.press("#q", "Enter");

    assertThat(page.locator(".hit mark").first()).hasText(Pattern.compile("lids?"));
    assertThat(page).hasURL(Pattern.compile("q=lid"));
    assertThat(page).hasTitle("lid · Earshot");
    page.getByRole(AriaRole.LINK, link("Three weeks with the Tindra kettle")).click();
    assertThat(page.locator("h1")).hasText("Three weeks with the Tindra kettle");
    assertThat(page.locator(".thread li")).hasCount(4);
    picture("post");
    page.getByText("← Search").click();
    assertThat(page.locator("#q")).hasValue("lid");
  }

  @Test
  void filtersByFacetAndTakesTheFilterAway() {
    go("/");
    page.getByRole(AriaRole.LINK, link("Japanese 1")).click();
    assertThat(page.locator(".hit")).hasCount(1);
    assertThat(page.locator(".hit h2")).hasAttribute("lang", "ja");
    page.getByRole(AriaRole.LINK, link("Arabic 1")).click();
    assertThat(page.locator(".hit")).hasCount(2);
    page.getByRole(AriaRole.LINK, link("Remove the filter language: Japanese")).click();
    assertThat(page.locator(".hit")).hasCount(1);
    page.goBack();
    assertThat(page.locator(".hit")).hasCount(2);
  }

  @Test
  void aDayOfTheChartIsAFilter() {
    go("/");
    assertThat(page.locator(".chart canvas")).isVisible();
    BoundingBox chart = page.locator(".chart").boundingBox();
    page.mouse().click(chart.x + chart.width - 28, chart.y + chart.height / 2);

    assertThat(page).hasURL(Pattern.compile("from=2026-03-20&to=2026-03-20"));
    assertThat(page.locator(".chips")).containsText("on 2026-03-20");
    assertThat(page.locator(".chart canvas")).isVisible();
  }

  @Test
  void moreHitsFollowOnTheSamePage() {
    go("/?copies=all");
    page.getByText("Show more").click();
    assertThat(page.locator(".hit")).hasCount(40);
    page.getByText("Show more").click();
    assertThat(page.locator(".hit")).hasCount(60);
    page.getByText("Show more").click();
    assertThat(page.locator(".hit")).hasCount(75);
    assertThat(page.getByText("Show more")).hasCount(0);
  }

  @Test
  void aSourceIsShownAddedPausedAndDeleted() throws IOException {
    try (FeedServer feed = new FeedServer()) {
      go("/sources");
      page.fill("#url", feed.address());
      page.getByText("It is on this machine or a private network").click();
      page.getByText("Preview", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(page.locator(".samples li")).hasCount(3);
      picture("add");
      page.fill("#name", "cups & saucers");
      page.getByText("Add this source").click();

      Locator card =
          page.locator(".source", new Page.LocatorOptions().setHasText("cups & saucers"));
      assertThat(card).containsText("Waiting for its first read");
      card.getByText("Pause").click();
      assertThat(card).containsText("Paused");
      card.getByText("Details").click();
      page.fill("#days", "30");
      page.getByText("Set", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(page.locator("#days")).hasValue("30");
      page.getByText("Delete…").click();
      page.getByText("Delete this source").click();
      assertThat(card).hasCount(0);
    }
  }

  @Test
  void anAlertIsReadAndWhatWasNotDeliveredSentAgain() {
    go("/alerts");
    picture("alerts");
    page.getByRole(AriaRole.LINK, link("Tindra: 42 posts in an hour, 3.5 expected")).click();
    assertThat(page.locator(".hit mark").first()).hasText("Tindra");
    picture("alert");
    go("/deliveries");
    picture("deliveries");
    page.getByRole(AriaRole.LINK, link("Not delivered")).click();
    page.getByText("Send again").click();
    assertThat(page.locator(".delivery")).hasCount(0);
    go("/channels");
    page.fill("#name", "team");
    page.fill("#target", "team@example.org");
    page.getByText("Add this channel").click();
    assertThat(page.locator(".source h2").last()).hasText("team");
    picture("channels");
  }

  @Test
  void whatPostsBringAlongDoesNotRun() {
    List<String> dialogs = new ArrayList<>();
    page.onDialog(
        dialog -> {
          dialogs.add(dialog.message());
          dialog.dismiss();
        });
    for (String path :
        List.of(
            "/?q=hostile",
            "/mentions/" + QueryString.encode(SampleMentions.HOSTILE_ID),
            SPIKE,
            "/sources",
            "/sources/bouilloire.example")) {
      go(path);
      assertThat(page.locator("h1").first()).isAttached();
      assertThat(page.evaluate("typeof window.hacked")).isEqualTo("undefined");
    }
    assertThat(dialogs).isEmpty();
  }

  @Test
  void scriptThatGotThroughWouldBeStopped() {
    go("/");
    page.evaluate(
        """
        () => {
          const script = document.createElement('script');
          script.textContent = 'window.hacked = 6';
          document.body.append(script);
        }
        """);
    assertThat(page.evaluate("typeof window.hacked")).isEqualTo("undefined");
    assertThat(complaints).hasSize(1).first().asString().contains("Content Security Policy");
    complaints.clear();
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void aPhoneShowsEverythingWithoutScrollingSideways(ColorScheme scheme) {
    reopen(phone().setColorScheme(scheme));
    for (String path :
        List.of(
            "/",
            "/?q=tindra&language=ar&language=ja",
            REVIEW,
            "/sources",
            "/sources/bouilloire.example",
            "/alerts",
            SPIKE,
            "/channels",
            "/deliveries")) {
      go(path);
      assertThat(page.evaluate("document.documentElement.scrollWidth")).as(path).isEqualTo(375);
      picture("phone-" + scheme + "-" + path.replaceAll("\\W+", "-"));
    }
    go("/");
    assertThat(page.locator("#facets")).isHidden();
    page.getByText("Filters").tap();
    assertThat(page.locator("#facets")).isVisible();
  }

  @Test
  void theKeyboardReachesTheContentFirst() {
    go("/");
    page.keyboard().press("Tab");
    assertThat(page.locator(".skip")).isFocused();
    assertThat(page.locator(".skip")).isInViewport();
  }

  private static Page.GetByRoleOptions link(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
