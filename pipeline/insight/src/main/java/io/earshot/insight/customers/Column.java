package io.earshot.insight.customers;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A column of a file, as it is understood.
 *
 * @param header as the file has it, never null
 * @param meaning never null
 * @param network of a {@link Meaning#HANDLE}; null: the handles say it themselves
 */
public record Column(String header, Meaning meaning, String network) {
  public Column {
    requireNonNull(header, "header is null");
    requireNonNull(meaning, "meaning is null");
  }

  /** What people write for the meaning, such as {@code email} or {@code handle:x}. */
  public String label() {
    return network == null ? meaning.label() : meaning.label() + ":" + network;
  }

  /**
   * The column with the meaning that somebody says.
   *
   * @param label as {@link #label()} writes it
   * @throws CustomerFileException if there is no such meaning; it names them all
   */
  static Column of(String header, String label) throws CustomerFileException {
    String[] parts = label.strip().toLowerCase(Locale.ROOT).split(":", 2);
    Meaning meaning = Meaning.labelled(parts[0]).orElseThrow(() -> unknown(header, label));
    if (parts.length == 2 && meaning != Meaning.HANDLE) {
      throw unknown(header, label);
    }
    return new Column(header, meaning, parts.length == 2 ? parts[1].strip() : null);
  }

  private static CustomerFileException unknown(String header, String label) {
    String all =
        Arrays.stream(Meaning.values()).map(Meaning::label).collect(Collectors.joining(", "));
    return new CustomerFileException(
        "Column '%s' cannot be '%s'. It can be one of: %s; a handle is followed by its network, as in handle:mastodon"
            .formatted(header, label, all));
  }

  @Override
  public String toString() {
    return header + "=" + label();
  }
}
