package io.earshot.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.earshot.console.query.QueryString;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Customers in a real browser. */
class PeopleBrowserITCase extends BrowserTest {
  private static final String TABLE =
      """
      Kundennummer;Name;E-Mail;Fedi;Umsatz
      K-1;Käthe Möller;kaethe@mail.example;@kaethe@town.example;17
      K-2;Nils Å;nils@mail.example;nils;3
      ;Niemand;;;
      """;

  @BeforeAll
  static void fill() throws Exception {
    SamplePeople.fill(console);
  }

  @Test
  void aCustomerIsFoundAndALinkUndone() {
    go("/people");
    picture("people");
    page.fill("#q", "brook");
    page.press("#q", "Enter");
    page.getByRole(AriaRole.LINK, named("Ada Brook")).click();
    assertThat(page.locator(".weeks-chart canvas")).isVisible();
    assertThat(page.locator(".accounts li")).hasCount(3);
    picture("customer");
    Locator forum = page.locator(".accounts li").nth(2);
    forum.getByText("This is not them").click();
    assertThat(forum.locator(".remark")).containsText("You said that this is not them");
    forum.getByText("Take back").click();
    assertThat(forum.locator(".remark")).hasCount(0);
  }

  @Test
  void aPostLeadsToItsCustomerAndWhoWaitsIsSeenFirst() {
    go("/?q=customer:known");
    picture("search-customers");
    page.locator(".hit .customer").first().click();
    assertThat(page.locator("h1")).hasText("Ada Brook");
    go("/answer-first");
    assertThat(page.locator("section").first().locator(".hit")).hasCount(2);
    picture("answer-first");
    go("/link-conflicts");
    picture("conflicts");
    page.getByText("It is them").first().click();
    assertThat(page).hasURL(console.address("/link-conflicts"));
  }

  @Test
  void aFileIsUnderstoodWhileItIsChosen() {
    go("/import-people");
    page.setInputFiles("#file", file("kunden.csv", TABLE));
    assertThat(page.locator(".mapping select").nth(0)).hasValue("id");
    assertThat(page.locator(".mapping select").nth(3)).hasValue("ignored");
    page.locator(".mapping select").nth(3).selectOption("handle:mastodon");
    assertThat(page.locator(".wide-table")).containsText("mastodon: kaethe@town.example");
    assertThat(page.locator(".faults li")).hasCount(2);
    picture("import");
    page.setInputFiles(
        "#file", file("kunden.vcf", "BEGIN:VCARD\nVERSION:4.0\nUID:v-1\nFN:Vera\nEND:VCARD\n"));
    assertThat(page.locator(".summary")).containsText("vCards");
    page.setInputFiles("#file", file("kunden.csv", TABLE));
    assertThat(page.locator(".mapping select")).hasCount(5);
    page.getByRole(AriaRole.BUTTON, button("Import")).click();
    assertThat(page.locator(".summary")).containsText("2 customers are new or changed");
    picture("imported");
    assertThat(console.store.customers().find("K-1")).isPresent();
    console.store.customers().delete("K-1");
    console.store.customers().delete("K-2");
  }

  @Test
  void whatCustomersBringAlongDoesNotRun() {
    page.onDialog(dialog -> complaints.add(dialog.message()));
    for (String path :
        java.util.List.of(
            "/people",
            "/people/" + QueryString.encode(SamplePeople.HOSTILE),
            "/answer-first",
            "/?q=customer:known")) {
      go(path);
      assertThat(page.getByText("<img src=x onerror=alert(8)>").first()).isVisible();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void aPhoneShowsEverythingWithoutScrollingSideways(ColorScheme scheme) {
    Browser.NewContextOptions phone = phone().setColorScheme(scheme);
    reopen(phone);
    for (String path :
        java.util.List.of(
            "/people",
            "/people/C-1",
            "/people/" + QueryString.encode(SamplePeople.HOSTILE),
            "/link-conflicts",
            "/answer-first",
            "/import-people")) {
      go(path);
      if (path.equals("/import-people")) {
        page.setInputFiles("#file", file("kunden.csv", TABLE));
        assertThat(page.locator(".wide-table")).isVisible();
      }
      assertThat(page.evaluate("document.documentElement.scrollWidth")).as(path).isEqualTo(375);
      picture("phone-" + scheme + "-" + path.replaceAll("\\W+", "-"));
    }
  }

  private static FilePayload file(String name, String content) {
    return new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Page.GetByRoleOptions button(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
