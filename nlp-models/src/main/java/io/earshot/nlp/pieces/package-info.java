/**
 * The word pieces of a text, as BERT's uncased models cut them, and {@link
 * io.earshot.nlp.pieces.PieceVectors}: what a text means by them alone.
 */
package io.earshot.nlp.pieces;
