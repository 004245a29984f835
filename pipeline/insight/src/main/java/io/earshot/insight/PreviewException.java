package io.earshot.insight;

/** An address cannot become a source. The message is a plain sentence for whoever pasted it. */
public class PreviewException extends Exception {
  private static final long serialVersionUID = 1L;

  public PreviewException(String message, Throwable cause) {
    super(message, cause);
  }
}
