package io.earshot.insight.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import io.earshot.nlp.Polarity;
import io.earshot.nlp.Sentiment;
import io.earshot.search.IndexOperation;
import io.earshot.search.IndexSettings;
import io.earshot.search.Indexes;
import io.earshot.search.Mention;
import io.earshot.search.MentionIndex;
import io.earshot.search.MentionWriter;
import io.earshot.search.TrackerMatch;
import io.earshot.search.contract.Sample;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoicesTest {
  private static final LocalDate FIRST = LocalDate.parse("2026-03-01");
  private static final LocalDate LAST = LocalDate.parse("2026-03-02");

  @TempDir private Path home;
  private final List<Mention> mentions = new ArrayList<>();

  @Test
  void countsWhatOthersSayByDayAndMood() throws Exception {
    said("2026-03-01T00:00:00Z", Polarity.NEGATIVE, false, "Acme", false);
    said("2026-03-01T23:59:59Z", Polarity.NEGATIVE, false, "Acme", false);
    said("2026-03-02T12:00:00Z", Polarity.POSITIVE, false, "Acme", false);
    said("2026-03-02T12:00:00Z", null, false, "Acme", false);
    said("2026-03-03T00:00:00Z", Polarity.POSITIVE, false, "Acme", false);
    said("2026-03-02T12:00:00Z", Polarity.POSITIVE, false, "Café \"Zoë\"", false);

    List<Voice> voices = voices(false, false);

    assertThat(voices).extracting(Voice::tracker).containsExactly("Acme", "Café \"Zoë\"");
    assertThat(voices.get(0).days())
        .containsExactly(
            entry(FIRST, new VoiceCounts(2, 2, 0)), entry(LAST, new VoiceCounts(2, 0, 1)));
    assertThat(voices.get(0).total().netSentiment()).isCloseTo(-1.0 / 3, within(1e-9));
    assertThat(Voices.share(voices.get(0), voices)).isCloseTo(0.8, within(1e-9));
  }

  @Test
  void countsHowPostsFeelAboutEachOfTheirBrands() throws Exception {
    said("2026-03-01T10:00:00Z", Polarity.NEGATIVE, false, "Acme", false);
    Mention both =
        mentions
            .remove(0)
            .with(
                List.of(felt("Acme", Polarity.POSITIVE), felt("Café \"Zoë\"", Polarity.NEGATIVE)));
    mentions.add(both);

    List<Voice> voices = voices(false, false);

    assertThat(voices)
        .extracting(Voice::total)
        .containsExactly(new VoiceCounts(1, 0, 1), new VoiceCounts(1, 1, 0));
  }

  private static TrackerMatch felt(String tracker, Polarity mood) {
    return new TrackerMatch(tracker, false, null, null, new Sentiment(mood, 0.2, 0.2, 0.6));
  }

  @Test
  void countsOwnPostsAndCopiesWhenAskedTo() throws Exception {
    said("2026-03-01T10:00:00Z", null, false, "Acme", false);
    said("2026-03-01T11:00:00Z", null, true, "Acme", false);
    said("2026-03-01T12:00:00Z", null, false, "Acme", true);

    assertThat(voices(false, false).get(0).total().posts()).isEqualTo(1);
    assertThat(voices(true, false).get(0).total().posts()).isEqualTo(2);
    assertThat(voices(true, true).get(0).total().posts()).isEqualTo(3);
    assertThat(voices(true, true).get(0).total().netSentiment()).isNull();
    assertThat(Voices.share(voices(true, true).get(1), voices(true, true))).isZero();
  }

  private List<Voice> voices(boolean own, boolean copies) throws Exception {
    IndexSettings settings = IndexSettings.lucene(home.toString());
    try (MentionWriter writer = Indexes.writer(settings);
        MentionIndex index = Indexes.reader(settings)) {
      writer.write(mentions.stream().map(IndexOperation::put).toList());
      writer.commit();
      return new Voices(index)
          .of(new VoiceRequest(List.of("Acme", "Café \"Zoë\""), FIRST, LAST, own, copies));
    }
  }

  private void said(String time, Polarity mood, boolean own, String tracker, boolean copy) {
    String id = "post " + mentions.size();
    mentions.add(
        Sample.mention(id)
            .published(Instant.parse(time))
            .copyOf(copy ? "another" : id)
            .analysis("en", mood)
            .tracker(tracker, own)
            .build());
  }
}
