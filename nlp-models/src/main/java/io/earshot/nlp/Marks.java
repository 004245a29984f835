package io.earshot.nlp;

/**
 * What speaks against taking a text for the voice of a customer, as probabilities (0 to 1).
 *
 * @param spam it sells, lures or begs for followers
 * @param bot a program wrote it
 * @param jobAdvert it offers work
 */
public record Marks(double spam, double bot, double jobAdvert) {}
