package io.earshot.nlp.corenlp;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.trees.LabeledScoredTreeNode;
import edu.stanford.nlp.trees.Tree;
import java.util.Comparator;
import java.util.List;

/**
 * Binary trees from dependencies: a word is joined with what depends on it, first on its right from
 * near to far, then on its left, so that a subject or a negation covers all that it speaks of.
 */
final class BinaryTrees {
  private final SemanticGraph dependencies;

  private BinaryTrees(SemanticGraph dependencies) {
    this.dependencies = dependencies;
  }

  /** The tree of a sentence, of at least one word. */
  static Tree of(SemanticGraph dependencies) {
    BinaryTrees trees = new BinaryTrees(dependencies);
    return dependencies.getRoots().stream()
        .sorted()
        .map(trees::below)
        .reduce(BinaryTrees::join)
        .orElseThrow();
  }

  private Tree below(IndexedWord head) {
    List<IndexedWord> children = dependencies.getChildList(head);
    Tree tree = leaf(head.word());
    for (IndexedWord child : after(head, children)) {
      tree = join(tree, below(child));
    }
    for (IndexedWord child : before(head, children)) {
      tree = join(below(child), tree);
    }
    return tree;
  }

  private static List<IndexedWord> after(IndexedWord head, List<IndexedWord> children) {
    return children.stream()
        .filter(child -> child.index() > head.index())
        .sorted(Comparator.comparing(IndexedWord::index))
        .toList();
  }

  private static List<IndexedWord> before(IndexedWord head, List<IndexedWord> children) {
    return children.stream()
        .filter(child -> child.index() < head.index())
        .sorted(Comparator.comparing(IndexedWord::index).reversed())
        .toList();
  }

  private static Tree leaf(String word) {
    return node(new LabeledScoredTreeNode(label(word)));
  }

  private static Tree join(Tree left, Tree right) {
    return node(left, right);
  }

  private static Tree node(Tree... children) {
    return new LabeledScoredTreeNode(label("X"), List.of(children));
  }

  private static CoreLabel label(String value) {
    CoreLabel label = new CoreLabel();
    label.setWord(value);
    label.setValue(value);
    return label;
  }
}
