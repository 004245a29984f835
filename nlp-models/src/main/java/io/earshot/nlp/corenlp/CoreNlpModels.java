package io.earshot.nlp.corenlp;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.neural.rnn.RNNCoreAnnotations;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphFactory;
import edu.stanford.nlp.sentiment.SentimentCostAndGradient;
import edu.stanford.nlp.sentiment.SentimentModel;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.trees.Tree;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/** CoreNLP's models, loaded at first use, once for all engines of the JVM. Thread-safe. */
final class CoreNlpModels {
  private static final String MODELS = "edu/stanford/nlp/models/";

  private static CoreNlpModels shared;

  private final SentenceReader sentences = new SentenceReader();
  private final MaxentTagger tagger =
      new MaxentTagger(MODELS + "pos-tagger/english-left3words-distsim.tagger");
  private final DependencyParser parser =
      DependencyParser.loadFromModelFile(MODELS + "parser/nndep/english_UD.gz");
  private final SentimentCostAndGradient network =
      new SentimentCostAndGradient(
          SentimentModel.loadSerialized(MODELS + "sentiment/sentiment.ser.gz"), null);

  private CoreNlpModels() {}

  static synchronized CoreNlpModels shared() {
    if (shared == null) {
      shared = new CoreNlpModels();
    }
    return shared;
  }

  List<List<CoreLabel>> sentences(String text) {
    return sentences.read(text);
  }

  /** Probabilities of very negative, negative, neutral, positive, very positive. */
  SimpleMatrix sentiment(List<CoreLabel> sentence) {
    tagger.tagCoreLabels(sentence);
    SemanticGraph dependencies =
        SemanticGraphFactory.generateUncollapsedDependencies(parser.predict(sentence));
    Tree tree = BinaryTrees.of(dependencies);
    network.forwardPropagateTree(tree);
    return RNNCoreAnnotations.getPredictions(tree);
  }
}
