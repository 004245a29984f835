package io.earshot.job.source;

import static io.earshot.job.source.Splits.NOW;
import static io.earshot.job.source.Splits.page;
import static io.earshot.job.source.Splits.post;
import static io.earshot.job.source.Splits.split;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.connectors.Page;
import io.earshot.connectors.PostChange;
import io.earshot.connectors.PostReference;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RefreshRulesTest {
  private static final Page NOTHING = page(null);
  private static final Page GONE = page(null, PostChange.delete("a", "blog"));

  @Test
  void looksAtAPostWhenItIsAnHourSixHoursAndOneThreeAndSevenDaysOld() {
    EndpointSplit split =
        RefreshRules.watch(split(null), page(null, post("a", Duration.ZERO)), NOW);
    List<Duration> ages = new ArrayList<>();
    for (Instant due = RefreshRules.due(split); due != null; due = RefreshRules.due(split)) {
      ages.add(Duration.between(NOW, due));
      split = RefreshRules.looked(split, due(split, due), NOTHING, due);
    }

    assertThat(ages)
        .containsExactly(
            Duration.ofHours(1),
            Duration.ofHours(6),
            Duration.ofDays(1),
            Duration.ofDays(3),
            Duration.ofDays(7));
  }

  @Test
  void looksAtAYoungPostOftenWhereAStanzaIsReadOften() {
    EndpointSplit split = RefreshRules.watch(split(5), page(null, post("a", Duration.ZERO)), NOW);
    int looks = 0;
    while (RefreshRules.due(split).isBefore(NOW.plus(Duration.ofMinutes(30)))) {
      Instant due = RefreshRules.due(split);
      split = RefreshRules.looked(split, due(split, due), NOTHING, due);
      looks++;
    }

    assertThat(looks).isEqualTo(89);
    assertThat(RefreshRules.due(split)).isEqualTo(NOW.plus(Duration.ofMinutes(30)));
  }

  @Test
  void doesNotWatchAnOldPost() {
    assertThat(
            RefreshRules.watch(split(5), page(null, post("a", Duration.ofDays(8))), NOW).watched())
        .isEmpty();
    assertThat(
            RefreshRules.watch(split(5), page(null, post("a", Duration.ofDays(2))), NOW).watched())
        .singleElement()
        .satisfies(post -> assertThat(post.due()).isEqualTo(NOW.plus(Duration.ofDays(1))));
  }

  @Test
  void believesThatAPostIsGoneWhenTwoLooksInARowSaySo() {
    EndpointSplit watching = watchingA();
    List<PostReference> at = reference();

    assertThat(RefreshRules.certain(watching, GONE)).isEmpty();
    EndpointSplit missed = RefreshRules.looked(watching, at, GONE, NOW);
    assertThat(RefreshRules.due(missed)).isEqualTo(NOW.plusSeconds(20));
    assertThat(RefreshRules.certain(missed, GONE)).isEqualTo(GONE.changes());
    assertThat(RefreshRules.looked(missed, at, GONE, NOW).watched()).isEmpty();
  }

  @Test
  void forgetsAMissWhenThePostIsThereAgain() {
    EndpointSplit missed = RefreshRules.looked(watchingA(), reference(), GONE, NOW);

    EndpointSplit seen = RefreshRules.looked(missed, reference(), NOTHING, NOW.plusSeconds(20));

    assertThat(RefreshRules.certain(seen, GONE)).isEmpty();
  }

  @Test
  void countsALookThatFailedAsNone() {
    EndpointSplit missed = RefreshRules.looked(watchingA(), reference(), GONE, NOW);

    EndpointSplit postponed = RefreshRules.postponed(missed, reference(), NOW.plusSeconds(20));

    assertThat(RefreshRules.due(postponed)).isEqualTo(NOW.plusSeconds(40));
    assertThat(RefreshRules.certain(postponed, GONE)).hasSize(1);
  }

  @Test
  void letsEditsPass() {
    Page edited = page(null, post("a", Duration.ZERO));

    assertThat(RefreshRules.certain(watchingA(), edited)).isEqualTo(edited.changes());
  }

  @Test
  void watchesTheNewestHundredAndTenAtOnce() {
    PostChange[] many = new PostChange[300];
    for (int number = 0; number < many.length; number++) {
      many[number] = post("p" + number, Duration.ZERO);
    }

    EndpointSplit split = RefreshRules.watch(split(5), page(null, many), NOW);

    assertThat(split.watched()).hasSize(RefreshRules.MOST_WATCHED);
    assertThat(split.watched()).last().satisfies(post -> assertThat(post.id()).isEqualTo("p299"));
    assertThat(due(split, NOW.plusSeconds(60))).hasSize(RefreshRules.MOST_AT_ONCE);
  }

  @Test
  void looksAtEachEvenWhereLooksTakeLongerThanTheirInterval() {
    PostChange[] posts = new PostChange[20];
    for (int number = 0; number < posts.length; number++) {
      posts[number] = post("p" + number, Duration.ZERO);
    }
    EndpointSplit split = RefreshRules.watch(split(5), page(null, posts), NOW);
    Set<String> seen = new HashSet<>();
    for (int look = 1; look <= 2; look++) {
      Instant late = NOW.plusSeconds(60L * look);
      List<PostReference> at = due(split, late);
      at.forEach(post -> seen.add(post.id()));
      split = RefreshRules.looked(split, at, NOTHING, late);
    }

    assertThat(seen).hasSize(20);
  }

  @Test
  void stopsWatchingWhatTheSourceSaysIsGone() {
    assertThat(RefreshRules.watch(watchingA(), GONE, NOW).watched()).isEmpty();
  }

  private static List<PostReference> due(EndpointSplit split, Instant now) {
    return RefreshRules.due(split, now, RefreshRules.MOST_AT_ONCE);
  }

  private static EndpointSplit watchingA() {
    return RefreshRules.watch(split(5), page(null, post("a", Duration.ZERO)), NOW);
  }

  private static List<PostReference> reference() {
    return List.of(new PostReference("a", "https://blog.example/a"));
  }
}
