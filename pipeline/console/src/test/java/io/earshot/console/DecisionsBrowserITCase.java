package io.earshot.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.earshot.search.TrackerMatch;
import io.earshot.store.AlertRule;
import io.earshot.store.Origin;
import io.earshot.store.RuleKind;
import io.earshot.store.Tracker;
import io.earshot.store.TrackerKind;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Brands and rules in a real browser. */
class DecisionsBrowserITCase extends BrowserTest {
  @AfterEach
  void forget() {
    console.store.rules().all().forEach(row -> console.store.rules().delete(row.value().name()));
    console
        .store
        .trackers()
        .all()
        .forEach(row -> console.store.trackers().delete(row.value().name()));
  }

  @Test
  void whatABrandFindsIsShownWhileItIsWritten() {
    go("/brands");
    page.getByText("Watch a brand").click();
    page.fill("#name", "Tindra");
    assertThat(page.locator(".answer .summary")).containsText("Matches");
    page.fill("#query", "tindra AND (lid");
    Locator fault = page.locator("#fault-query");
    assertThat(fault.locator(".error")).containsText("(at character 12)");
    assertThat(fault.locator("mark")).hasText("(");
    picture("brand-fault");
    page.fill("#query", "tindra AND (lid OR kettle)");
    assertThat(page.locator(".answer .hit").first()).isVisible();
    assertThat(page.locator(".answer mark").first()).isVisible();
    assertThat(fault.locator(".error")).hasCount(0);
    assertThat(page.locator("#query")).isFocused();
    page.fill("#exclusions", "lang:ar");
    page.selectOption("#kind", "competitor");
    picture("brand");
    page.getByText("Watch it").click();

    assertThat(page).hasURL(Pattern.compile("/brands$"));
    assertThat(page.locator(".watched h3")).hasText("Tindra");
    picture("brands");
  }

  @Test
  void aRuleShowsOnlyWhatItsKindAsksFor() {
    console.store.trackers().save(tracker("Tindra", "tindra"), Origin.CONSOLE);
    go("/rules");
    page.getByText("Add a rule").click();
    page.fill("#name", "Every Friday");
    page.selectOption("#tracker", "Tindra");
    assertThat(page.locator(".answer .hit").first()).isVisible();
    assertThat(page.locator("#posts")).isVisible();
    assertThat(page.locator("#zone")).isHidden();
    picture("rule-spike");
    page.locator("#kind-digest").check();
    assertThat(page.locator("#posts")).isHidden();
    page.selectOption("#every", "week");
    page.selectOption("#weekday", "friday");
    page.fill("#zone", "Mars/Olympus");
    assertThat(page.locator("#fault-zone")).containsText("not a time zone");
    page.fill("#zone", "Europe/Vienna");
    assertThat(page.locator("#fault-zone .error")).hasCount(0);
    picture("rule-digest");
    page.getByText("Add this rule").click();

    Locator rule = page.locator(".source");
    assertThat(rule).containsText("Every Friday at 08:00 (Europe/Vienna)");
    rule.getByText("Pause").click();
    assertThat(rule).containsText("Paused");
    rule.getByText("Change").click();
    page.getByText("Delete…").click();
    page.getByText("Delete for good").click();
    assertThat(page.locator(".nothing h2")).hasText("No rules yet");
  }

  @Test
  void voicesAreComparedInCharts() throws Exception {
    console.store.trackers().save(tracker("Tindra", "tindra"), Origin.CONSOLE);
    console.store.trackers().save(tracker("Fjell", null), Origin.CONSOLE);
    TrackerMatch match = new TrackerMatch("Tindra", false, null, null);
    console.index(
        SampleMentions.all().stream().map(mention -> mention.with(List.of(match))).toList());
    go("/brands");
    page.getByText("Share of voice").click();
    assertThat(page.locator(".voice-chart canvas")).hasCount(2);
    assertThat(page.locator(".shares tbody tr").first()).containsText("100 %");
    picture("voice");
    page.getByLabel("Fjell").uncheck();
    page.getByText("Compare", new Page.GetByTextOptions().setExact(true)).last().click();
    assertThat(page.locator(".shares tbody tr")).hasCount(1);
  }

  @Test
  void allOfItWorksWithoutScripts() {
    reopen(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    go("/new-brand");
    page.fill("#name", "Tindra");
    page.fill("#query", "tindra AND");
    page.getByText("Preview").click();
    assertThat(page.locator("#fault-query")).containsText("(at character 11)");
    page.fill("#query", "tindra");
    page.getByText("Preview").click();
    assertThat(page.locator(".answer .hit")).hasCount(5);
    page.getByText("Watch it").click();
    assertThat(page.locator(".watched h3")).hasText("Tindra");
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void aPhoneShowsEverythingWithoutScrollingSideways(ColorScheme scheme) {
    console
        .store
        .trackers()
        .save(tracker("Tindra", "tindra OR " + "kettle".repeat(40)), Origin.CONSOLE);
    console
        .store
        .trackers()
        .save(tracker("Donaudampfschifffahrtsgesellschaft".repeat(3), null), Origin.CONSOLE);
    console.store.channels().save(ConsoleHarness.channel("team"), Origin.CONSOLE);
    console.store.rules().save(storm(), Origin.CONSOLE);
    reopen(phone().setColorScheme(scheme));
    for (String path :
        List.of(
            "/brands",
            "/brands/Tindra",
            "/new-brand",
            "/rules",
            "/rules/storm",
            "/new-rule",
            "/voice")) {
      go(path);
      assertThat(page.evaluate("document.documentElement.scrollWidth")).as(path).isEqualTo(375);
      picture("phone-" + scheme + "-" + path.replaceAll("\\W+", "-"));
    }
  }

  private static AlertRule storm() {
    return new AlertRule(
        "storm",
        "Tindra",
        null,
        RuleKind.SPIKE,
        null,
        false,
        false,
        null,
        null,
        null,
        null,
        List.of("team"),
        false);
  }

  private static Tracker tracker(String name, String query) {
    return new Tracker(name, TrackerKind.BRAND, query);
  }
}
