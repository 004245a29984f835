package io.earshot.insight.delivery;

import io.earshot.store.Alert;
import io.earshot.store.AlertPost;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An alert as plain text. */
final class AlertText {
  private AlertText() {}

  static String of(Outgoing outgoing) {
    Alert alert = outgoing.alert();
    List<String> parts = new ArrayList<>(List.of(line(alert.title()), alert.why()));
    alert.posts().forEach(post -> parts.add(post(post)));
    parts.add(footer(outgoing));
    return String.join("\n\n", parts) + "\n";
  }

  private static String post(AlertPost post) {
    return Stream.of(heading(post), line(post.excerpt()), byline(post), post.url())
        .filter(text -> text != null && !text.isBlank())
        .map(text -> "  " + text)
        .collect(Collectors.joining("\n"));
  }

  /** The title, or null where there is none. */
  static String heading(AlertPost post) {
    return post.title() == null ? null : line(post.title());
  }

  /** Who wrote it when, as far as it is known, and in what mood. */
  static String byline(AlertPost post) {
    return Stream.of(post.author(), post.published(), post.sentiment())
        .filter(part -> part != null)
        .map(part -> line(part.toString()))
        .collect(Collectors.joining(", "));
  }

  /** Why it came. */
  static String footer(Outgoing outgoing) {
    String rule = "Earshot sent this because of the rule '%s'.".formatted(outgoing.alert().rule());
    return outgoing.link() == null ? rule : rule + "\n" + outgoing.link();
  }

  /** On one line, without what would be taken for more than text. */
  static String line(String text) {
    return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }
}
