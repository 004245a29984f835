/**
 * Measures the engines on labelled data: {@code ./earshot bench nlp} prints what {@link
 * io.earshot.nlp.evaluation.Evaluation} finds, and {@code nlp-models/README.md} quotes it.
 */
package io.earshot.nlp.evaluation;
