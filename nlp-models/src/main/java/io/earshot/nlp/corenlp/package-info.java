/**
 * The engine for those who want trees: Stanford CoreNLP's sentences, and the sentiment of each by
 * its recursive neural tensor network (Socher et al., "Recursive Deep Models for Semantic
 * Compositionality Over a Sentiment Treebank", 2013). English only.
 *
 * <p>The network reads binary trees. CoreNLP's usual way to them, the PCFG parser, takes a time
 * that grows with the cube of a sentence; here the neural dependency parser, whose time grows with
 * its length, gives {@link io.earshot.nlp.corenlp.BinaryTrees the trees}, at no loss (figures in
 * {@code nlp-models/README.md}).
 *
 * <p>CoreNLP and its models are optional dependencies: who opens this engine adds them.
 */
package io.earshot.nlp.corenlp;
