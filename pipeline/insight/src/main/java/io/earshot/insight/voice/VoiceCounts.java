package io.earshot.insight.voice;

/**
 * Posts of a tracker, and how they feel about it. Posts in languages of which no sentiment is known
 * count as posts only.
 *
 * @param posts all of them
 * @param negative those with a negative verdict
 * @param positive those with a positive verdict
 */
public record VoiceCounts(long posts, long negative, long positive) {
  static final VoiceCounts NONE = new VoiceCounts(0, 0, 0);

  VoiceCounts plus(VoiceCounts other) {
    return new VoiceCounts(
        posts + other.posts, negative + other.negative, positive + other.positive);
  }

  /**
   * Net sentiment: positive less negative posts, over both together; -1 to 1.
   *
   * @return null if there are neither
   */
  public Double netSentiment() {
    long moved = negative + positive;
    return moved == 0 ? null : Double.valueOf((double) (positive - negative) / moved);
  }
}
