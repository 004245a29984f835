package io.earshot.connectors;

import static java.util.Objects.requireNonNull;

import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.FetchException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a secret is found, never the secret itself: stanzas, state and pages hold this, and it is
 * looked up each time it is needed, so that a new one is in force at once.
 */
public final class Secret {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");
  private static final String FILE = "file:";

  private Secret() {}

  /** Whether the text is {@code ${NAME}} or {@code file:PATH}. */
  public static boolean isReference(String text) {
    return text.startsWith(FILE) || VARIABLE.matcher(text).matches();
  }

  /**
   * The secret that a reference leads to.
   *
   * @throws FetchException of reason {@code REFUSED} if there is none; it names the reference only
   */
  public static String value(String reference) throws FetchException {
    requireNonNull(reference, "reference is null");
    return reference.startsWith(FILE)
        ? content(reference.substring(FILE.length()))
        : filledIn(reference);
  }

  /** A text with each {@code ${NAME}} replaced by the environment variable. */
  public static String filledIn(String text) throws FetchException {
    Matcher matcher = VARIABLE.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(filled, Matcher.quoteReplacement(variable(matcher.group(1))));
    }
    return matcher.appendTail(filled).toString();
  }

  private static String variable(String name) throws FetchException {
    String value = System.getenv(name);
    if (value == null) {
      throw missing("the environment variable " + name + " is not set");
    }
    return value;
  }

  private static String content(String path) throws FetchException {
    try {
      return Files.readString(Path.of(path), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw missing("the file " + path + " with a secret cannot be read");
    }
  }

  private static FetchException missing(String what) {
    return new FetchException(what, Reason.REFUSED, 0, null, null);
  }
}
