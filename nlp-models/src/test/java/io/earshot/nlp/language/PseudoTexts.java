package io.earshot.nlp.language;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Makes texts of 1 to 15 words of a language, some as people write them: without accents, or mixed
 * with words of another language of the script, most often English.
 */
final class PseudoTexts {
  /** A text and the index of its language. */
  record Text(int language, String text) {}

  private static final Pattern MARKS = Pattern.compile("\\p{M}");

  private final List<TrainedLanguage> languages;
  private final TrainedLanguage english;
  private final Random random;
  private final double weights;

  PseudoTexts(List<TrainedLanguage> languages, Random random) {
    this.languages = languages;
    this.random = random;
    this.weights = languages.stream().mapToDouble(TrainedLanguage::weight).sum();
    this.english = languages.stream().filter(l -> l.code().equals("en")).findFirst().orElseThrow();
  }

  Text next() {
    int language = draw();
    String text = words(languages.get(language), chance(4) ? 3 : 15);
    return new Text(language, chance(10) ? plain(text) : text);
  }

  private int draw() {
    double left = random.nextDouble() * weights;
    int index = -1;
    while (left >= 0 && index < languages.size() - 1) {
      index++;
      left -= languages.get(index).weight();
    }
    return index;
  }

  private String words(TrainedLanguage language, int most) {
    boolean mixed = chance(5);
    StringBuilder text = new StringBuilder(language.word(random));
    for (int count = random.nextInt(most); count > 0; count--) {
      TrainedLanguage source = mixed && chance(5) ? guest(language) : language;
      text.append(' ').append(source.word(random));
    }
    return text.toString();
  }

  private TrainedLanguage guest(TrainedLanguage host) {
    TrainedLanguage any = languages.get(random.nextInt(languages.size()));
    TrainedLanguage guest = chance(2) ? english : any;
    return guest.script() == host.script() ? guest : host;
  }

  private boolean chance(int outOf) {
    return random.nextInt(outOf) == 0;
  }

  private static String plain(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return plain.replace('ı', 'i').replace('ø', 'o').replace('ł', 'l').replace('đ', 'd');
  }
}
