package io.earshot.nlp.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.earshot.nlp.Feeling;
import io.earshot.nlp.Polarity;
import org.junit.jupiter.api.Test;

class PoolTest {
  private static final double[] ANGRY = {1, 0, 0, 0, 0};
  private static final double[] CALM = {0, 0, 0, 0, 1};

  @Test
  void longerPiecesCountMore() {
    Pool pool = new Pool();
    pool.add(30, new double[] {1, 0, 0}, ANGRY, 1, .5, 1, 0);
    pool.add(10, new double[] {0, 0, 1}, CALM, 0, .5, 0, 1);
    pool.embed(30, new float[] {1, 0});
    pool.embed(10, new float[] {0, 1});
    Judgement judged = pool.judgement("test/1");
    assertThat(judged.sentiment().label()).isEqualTo(Polarity.NEGATIVE);
    assertThat(judged.sentiment().negative()).isCloseTo(.75, within(1e-9));
    assertThat(judged.emotion().label()).isEqualTo(Feeling.ANGER);
    assertThat(judged.irony()).isCloseTo(.75, within(1e-9));
    assertThat(judged.offensive()).isCloseTo(.5, within(1e-9));
    assertThat(judged.suggestion()).isCloseTo(.25, within(1e-9));
    assertThat(judged.embedding().values()).containsExactly(127, 42);
  }

  @Test
  void nothingSaysNothing() {
    assertThat(new Pool().judgement("test/1")).isNull();
  }
}
