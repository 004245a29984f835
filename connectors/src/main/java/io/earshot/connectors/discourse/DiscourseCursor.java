package io.earshot.connectors.discourse;

/**
 * How far a forum has been read. Reading goes from the newest post down to what is known.
 *
 * @param known highest id of a post that was emitted before this round; 0 for none
 * @param top highest id of a post emitted in this round; 0 between two rounds
 * @param before where the round goes on: posts up to this id, or page of the search; 0 for its
 *     begin
 * @param requests made in this round
 */
record DiscourseCursor(long known, long top, long before, int requests) {
  private static final String SEPARATOR = " ";

  static final DiscourseCursor START = new DiscourseCursor(0, 0, 0, 0);

  static DiscourseCursor parse(String text) {
    if (text == null) {
      return START;
    }
    String[] parts = text.split(SEPARATOR);
    if (parts.length != 4) {
      throw new IllegalArgumentException("no cursor of a forum: " + text);
    }
    return new DiscourseCursor(
        Long.parseLong(parts[0]),
        Long.parseLong(parts[1]),
        Long.parseLong(parts[2]),
        Integer.parseInt(parts[3]));
  }

  String text() {
    return String.join(
        SEPARATOR,
        Long.toString(known),
        Long.toString(top),
        Long.toString(before),
        Integer.toString(requests));
  }

  boolean isFirstRound() {
    return known == 0;
  }

  /** The round goes on below. */
  DiscourseCursor below(long newest, long next) {
    return new DiscourseCursor(known, Math.max(top, newest), next, requests + 1);
  }

  /** The round has come to what is known. */
  DiscourseCursor complete(long newest) {
    return new DiscourseCursor(Math.max(known, Math.max(top, newest)), 0, 0, 0);
  }
}
