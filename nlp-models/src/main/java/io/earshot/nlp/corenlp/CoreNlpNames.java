package io.earshot.nlp.corenlp;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations.AnswerAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import io.earshot.nlp.Entity;
import io.earshot.nlp.EntityKind;
import io.earshot.nlp.entity.NameFinder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * People, organisations and places by CoreNLP's conditional random field of three classes (Finkel
 * et al., "Incorporating Non-local Information into Information Extraction Systems by Gibbs
 * Sampling", 2005). Loaded once for all of the JVM. Thread-safe.
 */
public final class CoreNlpNames implements NameFinder {
  private static final String MODEL =
      "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";

  private static final String NONE = "O";

  private static CoreNlpNames shared;

  private final SentenceReader sentences = new SentenceReader();
  private final RestoredCase restored = new RestoredCase();
  private final CRFClassifier<CoreLabel> classifier;

  private CoreNlpNames(CRFClassifier<CoreLabel> classifier) {
    this.classifier = classifier;
  }

  /**
   * The finder of this JVM.
   *
   * @throws IllegalStateException when CoreNLP or its models are not on the class path
   */
  public static synchronized CoreNlpNames open() {
    if (shared == null) {
      shared = load();
    }
    return shared;
  }

  private static CoreNlpNames load() {
    try {
      return new CoreNlpNames(CRFClassifier.getClassifier(MODEL));
    } catch (IOException | ClassNotFoundException | RuntimeException | NoClassDefFoundError e) {
      throw new IllegalStateException(
          "names need stanford-corenlp 4.5 and its models jar on the class path", e);
    }
  }

  @Override
  public List<Entity> find(String text) {
    List<List<CoreLabel>> read = sentences.read(text);
    restored.restore(read);
    List<Entity> found = new ArrayList<>();
    read.forEach(sentence -> addNames(text, sentence, found));
    return found;
  }

  private void addNames(String text, List<CoreLabel> tokens, List<Entity> found) {
    List<String> labels = labels(tokens);
    int at = 0;
    while (at < labels.size()) {
      int end = endOfRun(labels, at);
      if (!labels.get(at).equals(NONE)) {
        Entity name = name(text, labels.get(at), tokens.get(at), tokens.get(end - 1));
        if (isName(name)) {
          found.add(name);
        }
      }
      at = end;
    }
  }

  private List<String> labels(List<CoreLabel> tokens) {
    return classifier.classifySentence(tokens).stream()
        .map(token -> token.get(AnswerAnnotation.class))
        .toList();
  }

  private static int endOfRun(List<String> labels, int start) {
    int end = start + 1;
    while (end < labels.size() && labels.get(end).equals(labels.get(start))) {
      end++;
    }
    return end;
  }

  private static Entity name(String text, String label, CoreLabel first, CoreLabel last) {
    int start = first.beginPosition();
    while (start < last.endPosition() && (text.charAt(start) == '#' || text.charAt(start) == '@')) {
      start++;
    }
    return Entity.of(kind(label), text, start, last.endPosition());
  }

  private static EntityKind kind(String label) {
    return switch (label) {
      case "PERSON" -> EntityKind.PERSON;
      case "LOCATION" -> EntityKind.PLACE;
      default -> EntityKind.ORGANISATION;
    };
  }

  /** Links, numbers and signs are none. */
  private static boolean isName(Entity found) {
    return found.text().length() > 1
        && found.text().codePoints().anyMatch(Character::isLetter)
        && !found.text().contains("://")
        && !found.text().contains("www.");
  }
}
