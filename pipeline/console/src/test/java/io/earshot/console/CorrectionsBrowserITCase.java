package io.earshot.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.earshot.console.query.QueryString;
import io.earshot.search.Mention;
import io.earshot.search.TrackerMatch;
import io.earshot.store.Origin;
import io.earshot.store.Topic;
import io.earshot.store.Tracker;
import io.earshot.store.TrackerKind;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Somebody knows better than the engine, at a desk and on a phone. */
class CorrectionsBrowserITCase extends BrowserTest {
  private static final String POST = "/mentions/" + QueryString.encode(SampleMentions.REVIEW_ID);

  @BeforeAll
  static void watch() throws Exception {
    for (String name : List.of("Tindra", "A brand with quite a long name & Sons")) {
      console.store.trackers().save(new Tracker(name, TrackerKind.BRAND, null), Origin.CONSOLE);
    }
    console.index(SampleMentions.all().stream().map(CorrectionsBrowserITCase::matched).toList());
    for (String name : List.of("Lids", "How long it takes until somebody answers at all")) {
      console.store.topics().save(new Topic(name, name, null, null), Origin.CONSOLE);
    }
    console.store.engines().report("cascade/2", SampleMentions.NOW);
  }

  private static Mention matched(Mention mention) {
    return mention.with(
        List.of(
            new TrackerMatch("Tindra", false, null, null),
            new TrackerMatch("A brand with quite a long name & Sons", false, null, null)));
  }

  @Test
  void aPostIsCorrectedAndThatIsTakenBack() {
    go(POST);
    page.getByText("Say what is otherwise").click();
    page.selectOption("#said", "positive");
    page.getByLabel("Towards Tindra").selectOption("neutral");
    page.getByLabel("Your name").fill("Dana");
    page.getByLabel("Complaint").check();
    page.getByLabel("Lids").check();
    picture("correction");
    page.locator("#correction").getByText("Save").click();

    Locator correction = page.locator("#correction");
    assertThat(correction).containsText("Corrected by Dana");
    assertThat(page.locator(".felt .chip").first()).hasText("● Neutral");
    picture("corrected");
    assertThat(page.locator("dt:text-is('Topics') + dd")).hasText("Lids");
    go("/understanding");
    assertThat(page.locator("#said ~ ul li").first()).containsText("neutral towards Tindra");
    picture("understanding");
    go(POST);
    correction.getByText("Undo").click();
    assertThat(correction).not().containsText("Corrected by");
  }

  @Test
  void postsAreCheckedOneAfterTheOtherOnAPhone() {
    reopen(phone());
    go("/understanding");
    assertFits();
    page.getByText("Check posts").last().click();
    Locator posts = page.locator(".checks > li");
    assertThat(posts).hasCount(10);
    assertFits();
    picture("check-phone");
    posts.first().getByText("Badly").click();
    assertThat(page.locator("main")).containsText("1 of 50 posts checked");
    go(POST);
    page.getByText("Say what is otherwise").click();
    assertFits();
    picture("correction-phone");
  }

  private void assertFits() {
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(375);
  }
}
