package io.earshot.nlp;

/**
 * One sentence of a text.
 *
 * @param start offset of its first UTF-16 unit
 * @param end offset after its last UTF-16 unit
 * @param sentiment its sentiment, or null when the engine gives none
 */
public record Sentence(int start, int end, Sentiment sentiment) {}
