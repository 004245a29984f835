package io.earshot.nlp.corenlp;

import edu.stanford.nlp.ling.CoreAnnotations.SentencesAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.TokensAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.PropertiesUtils;
import java.util.List;
import java.util.stream.Stream;

/**
 * Splits a text into sentences of tokens. What is endless is cut: a sentence of more than {@value
 * #LONGEST_SENTENCE} tokens becomes several, and sentences beyond the first {@value
 * #MOST_SENTENCES} are left unread.
 */
final class SentenceReader {
  static final int LONGEST_SENTENCE = 100;
  static final int MOST_SENTENCES = 50;

  /** In characters; what follows is left unread. */
  private static final int LONGEST_TEXT = 10_000;

  private final StanfordCoreNLP tokeniser =
      new StanfordCoreNLP(
          PropertiesUtils.asProperties(
              "annotators", "tokenize", "tokenize.options", "untokenizable=noneDelete"));

  List<List<CoreLabel>> read(String text) {
    Annotation annotation =
        new Annotation(text.substring(0, Math.min(LONGEST_TEXT, text.length())));
    tokeniser.annotate(annotation);
    return annotation.get(SentencesAnnotation.class).stream()
        .flatMap(sentence -> cut(sentence.get(TokensAnnotation.class)))
        .limit(MOST_SENTENCES)
        .toList();
  }

  private static Stream<List<CoreLabel>> cut(List<CoreLabel> tokens) {
    return Stream.iterate(0, start -> start < tokens.size(), start -> start + LONGEST_SENTENCE)
        .map(start -> part(tokens, start));
  }

  private static List<CoreLabel> part(List<CoreLabel> tokens, int start) {
    int end = Math.min(start + LONGEST_SENTENCE, tokens.size());
    for (int at = start; at < end; at++) {
      tokens.get(at).setIndex(at - start + 1);
    }
    return tokens.subList(start, end);
  }
}
