/**
 * One encoder with many heads: a small BERT (WordPiece, uncased) that one pass asks for sentiment,
 * emotion, irony, offence, complaint, suggestion and an embedding, run by ONNX Runtime on plain
 * CPUs.
 *
 * <p>{@link io.earshot.nlp.encoder.Encoder#shared} is the one session of a JVM, used by all threads
 * at once. A text is {@link io.earshot.nlp.pieces.Cleaning cleaned} and cut into {@link
 * io.earshot.nlp.pieces.WordPieces word pieces} by the rules it was trained with; texts of about
 * equal length go through together. The model card {@code encoder.json} names the heads, their
 * labels and what makes their scores probabilities.
 *
 * <p>ONNX Runtime is an optional dependency: who opens this engine adds it.
 */
package io.earshot.nlp.encoder;
