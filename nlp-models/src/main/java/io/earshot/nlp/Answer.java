package io.earshot.nlp;

/** What a company can answer with, by who has to do it. */
public enum Answer {
  /**
   * Offer it in another size, colour, flavour, place: the product that is asked for does not exist.
   */
  LINE_EXTENSION,
  /** Make the product that there is better. */
  PRODUCT_ENHANCEMENT,
  /** Tell, price or advertise it in another way. */
  MARKETING,
  /** Serve, deliver or help better. */
  EXPERIENCE
}
