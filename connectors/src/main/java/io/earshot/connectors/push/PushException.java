package io.earshot.connectors.push;

/** Something sent that cannot be taken; the message says what to send instead. */
public final class PushException extends Exception {
  private static final long serialVersionUID = 1L;

  public PushException(String message) {
    super(message);
  }
}
