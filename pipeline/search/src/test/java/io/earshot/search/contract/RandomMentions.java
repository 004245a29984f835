package io.earshot.search.contract;

import static io.earshot.search.contract.Sample.mention;

import io.earshot.connectors.PostKind;
import io.earshot.nlp.EntityKind;
import io.earshot.nlp.Polarity;
import io.earshot.search.Mention;
import io.earshot.search.query.KeywordField;
import io.earshot.search.query.Vocabulary;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.IntStream;

/** Posts of few words and values, so that queries of the same words find some. */
public final class RandomMentions {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private final Random random;

  public RandomMentions(Random random) {
    this.random = random;
  }

  public Mention[] mentions(int count) {
    return IntStream.range(0, count).mapToObj(this::random).toArray(Mention[]::new);
  }

  private Mention random(int number) {
    Sample sample =
        mention("id:" + number)
            .published(START.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 60))))
            .title(maybe() ? null : Vocabulary.phrase(random))
            .text(text())
            .source(value(KeywordField.SOURCE))
            .network(value(KeywordField.NETWORK))
            .site(value(KeywordField.SITE))
            .kind(maybe() ? PostKind.POST : PostKind.COMMENT)
            .author(value(KeywordField.AUTHOR), value(KeywordField.AUTHOR), null)
            .conversation(value(KeywordField.CONVERSATION));
    if (maybe()) {
      sample.tags(value(KeywordField.TAG)).links(value(KeywordField.LINK));
    }
    if (maybe()) {
      Polarity[] labels = Polarity.values();
      sample.analysis(value(KeywordField.LANGUAGE), labels[random.nextInt(labels.length)]);
    }
    if (maybe()) {
      sample.entity(EntityKind.PERSON, value(KeywordField.ENTITY), null);
    }
    if (maybe()) {
      sample.tracker(value(KeywordField.TRACKER), maybe());
    }
    if (maybe()) {
      Polarity[] labels = Polarity.values();
      sample.tracker(value(KeywordField.TRACKER), labels[random.nextInt(labels.length)]);
    }
    return sample.build();
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    int phrases = random.nextInt(5);
    for (int i = 0; i < phrases; i++) {
      text.append(Vocabulary.phrase(random)).append(random.nextInt(3) == 0 ? ". " : " ");
    }
    return text.toString();
  }

  private String value(KeywordField field) {
    String[] values = Vocabulary.values(field);
    return values[random.nextInt(values.length)];
  }

  private boolean maybe() {
    return random.nextBoolean();
  }
}
