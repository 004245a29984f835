/**
 * Measures the engines on labelled data: {@link io.earshot.nlp.evaluation.Evaluation} prints the
 * table that {@code nlp-models/README.md} quotes.
 */
package io.earshot.nlp.evaluation;
