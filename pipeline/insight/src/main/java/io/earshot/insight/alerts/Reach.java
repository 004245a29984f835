package io.earshot.insight.alerts;

import io.earshot.connectors.Engagement;

/** How many people a post reached, as far as its source tells. */
public final class Reach {
  private Reach() {}

  /**
   * How often it was shown; where the source does not say so, how often people reacted to it.
   *
   * @param engagement null where the source gives no counts
   * @return 0 or more
   */
  public static long of(Engagement engagement) {
    if (engagement == null) {
      return 0;
    }
    return engagement.views() != null
        ? engagement.views()
        : count(engagement.likes()) + count(engagement.reposts()) + count(engagement.replies());
  }

  private static long count(Long given) {
    return given == null ? 0 : given;
  }
}
