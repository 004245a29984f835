package io.earshot.insight.delivery;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/** A receiver did not take an alert. The message says why, without secrets. */
public final class DeliveryException extends Exception {
  /** What is to be done about it. */
  public enum Remedy {
    /** It may go well later. */
    RETRY,
    /** It will never go well as things are. */
    GIVE_UP,
    /** The receiver wants nothing any more. */
    DISABLE_CHANNEL
  }

  private static final long serialVersionUID = 1L;
  private final Remedy remedy;
  private final Instant notBefore;

  /**
   * @param notBefore when the receiver wants to be asked again, or null
   */
  DeliveryException(String message, Remedy remedy, Instant notBefore, Throwable cause) {
    super(message, cause);
    this.remedy = requireNonNull(remedy, "remedy is null");
    this.notBefore = notBefore;
  }

  public Remedy remedy() {
    return remedy;
  }

  /** When the receiver wants to be asked again, or null. */
  public Instant notBefore() {
    return notBefore;
  }
}
