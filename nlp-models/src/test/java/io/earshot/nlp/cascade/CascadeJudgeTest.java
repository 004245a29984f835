package io.earshot.nlp.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.earshot.nlp.Embedding;
import io.earshot.nlp.Emotion;
import io.earshot.nlp.Sentiment;
import io.earshot.nlp.judge.Judge;
import io.earshot.nlp.judge.Judgement;
import io.earshot.nlp.judge.Towards;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CascadeJudgeTest {
  /** Is as sure as the text says, which is a number; says nothing of an empty one. */
  private static final class Plain implements Judge {
    private final String model;
    private final Emotion emotion;
    private final List<String> read = new ArrayList<>();

    Plain(String model, Emotion emotion) {
      this.model = model;
      this.emotion = emotion;
    }

    @Override
    public String model() {
      return model;
    }

    @Override
    public List<Judgement> judge(List<String> texts) {
      read.addAll(texts);
      return texts.stream().map(this::judge).toList();
    }

    private Judgement judge(String text) {
      if (text.isEmpty()) {
        return null;
      }
      double sure = Double.parseDouble(text);
      Sentiment sentiment = Sentiment.of(1 - sure, 0, sure);
      return new Judgement(model, sentiment, emotion, 0, 0, 0, 0, null);
    }

    @Override
    public List<Sentiment> sentiments(List<String> texts) {
      return texts.stream().map(text -> judge(text).sentiment()).toList();
    }

    @Override
    public List<Embedding> embed(List<String> texts) {
      return texts.stream().map(text -> Embedding.of(new float[] {model.length()})).toList();
    }

    @Override
    public List<Sentiment> towards(List<Towards> asked) {
      return asked.stream().map(one -> judge(one.passage()).sentiment()).toList();
    }
  }

  private final Plain first = new Plain("first/1", Emotion.of(0, 1, 0, 0, 0));
  private final Plain second = new Plain("second/1", Emotion.of(0, .9, 0, .1, 0));
  private final CascadeJudge cascade =
      new CascadeJudge(first, second, new Sureness(.1, .1, .1, .1));

  @Test
  void theSecondReadsOnlyWhatTheFirstIsNotSureOf() {
    List<Judgement> judged = cascade.judge(List.of("0.999", "0.5", "", "0.51", "0.9999"));
    assertThat(judged)
        .extracting(one -> one == null ? null : one.model())
        .containsExactly("first/1", "second/1", null, "second/1", "first/1");
    assertThat(second.read).containsExactly("0.5", "0.51");
  }

  @Test
  void emotionsAreWhatBothSay() {
    List<Judgement> judged = cascade.judge(List.of("0.999", "0.5"));
    assertThat(judged.get(0).emotion().joy()).isEqualTo(1);
    assertThat(judged.get(1).emotion().joy()).isCloseTo(.94, within(1e-9));
    assertThat(judged.get(1).emotion().sadness()).isCloseTo(.06, within(1e-9));
  }

  @Test
  void sentencesAreTheFirstsAndTargetsTheSeconds() {
    assertThat(cascade.sentimentsModel()).isEqualTo("first/1");
    assertThat(cascade.towardsModel()).isEqualTo("second/1");
    assertThat(cascade.towards(List.of(new Towards("Acme", "0.5")))).hasSize(1);
    assertThat(cascade.sentiments(List.of("0.5"))).hasSize(1);
  }
}
