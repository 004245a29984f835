package io.earshot.insight.customers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Gathers what the cells of one row say. */
final class RowDraft {
  private static final Pattern BETWEEN = Pattern.compile("[;|\\n]|:::");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[;,|\\s]+|:::");

  private final Mapping mapping;
  private final List<String> emails = new ArrayList<>();
  private final List<String> phones = new ArrayList<>();
  private final List<String> sites = new ArrayList<>();
  private final List<WrittenHandle> handles = new ArrayList<>();
  private String name;
  private String firstName;
  private String lastName;
  private String company;
  private String locality;
  private String consent;

  RowDraft(Mapping mapping) {
    this.mapping = mapping;
  }

  /** The draft of a row, which may be shorter than the header. */
  CustomerDraft of(List<String> cells) {
    for (int i = 0; i < mapping.columns().size() && i < cells.size(); i++) {
      if (!cells.get(i).isBlank()) {
        add(mapping.columns().get(i), cells.get(i));
      }
    }
    return new CustomerDraft(
        mapping.id() < cells.size() ? cells.get(mapping.id()) : null,
        name == null ? joined() : name,
        emails,
        phones,
        sites,
        handles,
        company,
        locality,
        consent);
  }

  private void add(Column column, String cell) {
    switch (column.meaning()) {
      case NAME -> name = first(name, cell);
      case FIRST_NAME -> firstName = first(firstName, cell);
      case LAST_NAME -> lastName = first(lastName, cell);
      case EMAIL -> each(BETWEEN, cell, emails::add);
      case PHONE -> each(BETWEEN, cell, phones::add);
      case SITE -> each(BETWEEN_WORDS, cell, sites::add);
      case HANDLE ->
          each(BETWEEN, cell, text -> handles.add(new WrittenHandle(column.network(), text)));
      case COMPANY -> company = first(company, cell);
      case LOCALITY -> locality = first(locality, cell);
      case CONSENT -> consent = first(consent, cell);
      case ID, IGNORED -> {
        // the id is where the mapping says
      }
    }
  }

  private static String first(String known, String cell) {
    return known == null ? cell : known;
  }

  private static void each(Pattern between, String cell, Consumer<String> taker) {
    if (isOne(cell)) {
      taker.accept(cell);
      return;
    }
    between.splitAsStream(cell).map(String::strip).filter(text -> !text.isEmpty()).forEach(taker);
  }

  /** Whether nothing is in it by which values may be parted, as in most. */
  private static boolean isOne(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char letter = cell.charAt(i);
      if (letter <= ' ' || letter > '~' || ";,|:".indexOf(letter) >= 0) {
        return false;
      }
    }
    return true;
  }

  private String joined() {
    if (firstName == null || lastName == null) {
      return firstName == null ? lastName : firstName;
    }
    return firstName + " " + lastName;
  }
}
