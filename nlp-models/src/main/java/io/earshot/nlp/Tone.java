package io.earshot.nlp;

/**
 * How a text speaks.
 *
 * @param emotion what its writer feels, or null
 * @param irony probability, 0 to 1, that it means other than it says; or null
 * @param offensive probability, 0 to 1, that it insults, threatens or swears; or null
 */
public record Tone(Emotion emotion, Double irony, Double offensive) {}
