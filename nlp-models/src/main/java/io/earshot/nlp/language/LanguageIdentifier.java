package io.earshot.nlp.language;

import static java.util.Objects.requireNonNull;

import io.earshot.nlp.Language;
import io.earshot.nlp.hashed.ModelFiles;
import java.text.Normalizer;

/**
 * Identifies the language of a text. Links, handles, tags and emoji do not count. Thread-safe.
 *
 * <p>Knows 75 languages and more by their scripts; Serbian only in Cyrillic letters (in Latin
 * letters it is taken for Croatian or Bosnian).
 */
public final class LanguageIdentifier {
  /** Name and version of the model. */
  public static final String MODEL = "language/2";

  /** Below this probability an answer is more often wrong than right. */
  private static final double SURE = 0.4;

  /**
   * Above this probability a glance at a long text is believed: of joined sentences as many are
   * named right as by reading 1,000 letters.
   */
  private static final double CERTAIN = 0.95;

  /** Letters of a glance, and of the next ones where the first leaves doubt. */
  private static final int[] GLANCES = {60, 150, 400};

  private final LanguageModel model;

  LanguageIdentifier(LanguageModel model) {
    this.model = model;
  }

  /** Loads the model, about 2 MB, from the class path. */
  public static LanguageIdentifier load() {
    return new LanguageIdentifier(ModelFiles.read("language/language.bin", LanguageModel::read));
  }

  /**
   * The language most of a text is in.
   *
   * @return {@link Language#UNDETERMINED} when the text has no words or none is likely enough
   */
  public Language identify(String text) {
    return orUndetermined(guess(text));
  }

  /**
   * The same, however unlikely it is.
   *
   * @return {@link Language#UNDETERMINED} when the text has no words
   */
  public Language guess(String text) {
    requireNonNull(text, "text is null");
    return likeliest(composed(text));
  }

  /** What is said of a guess: itself, if it is likely enough. */
  public static Language orUndetermined(Language guess) {
    return guess.confidence() < SURE ? Language.UNDETERMINED : guess;
  }

  private Language likeliest(String text) {
    for (int letters : GLANCES) {
      if (text.length() > 2 * letters) {
        Language glance = likeliest(Sample.glance(text, letters));
        if (glance.confidence() > CERTAIN) {
          return glance;
        }
      }
    }
    return likeliest(new Sample(text));
  }

  private Language likeliest(Sample sample) {
    Script script = sample.script();
    if (script == null) {
      return Language.UNDETERMINED;
    }
    return script.language() == null
        ? model.likeliest(script, Ngrams.of(sample, script))
        : new Language(script.language(), sample.share(script));
  }

  private static String composed(String text) {
    return Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
