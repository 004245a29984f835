package io.earshot.nlp.encoder;

/**
 * What goes through the encoder at once: a text or a part of one, alone or after a topic.
 *
 * @param ids with those that stand before, between and after
 * @param topic how many of them belong to the topic; 0 for a text alone
 */
record Piece(int[] ids, int topic) {
  int length() {
    return ids.length;
  }
}
