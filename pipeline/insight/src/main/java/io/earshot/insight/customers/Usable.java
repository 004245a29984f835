package io.earshot.insight.customers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Reads values one by one, and remembers those that are refused. */
final class Usable {
  /** The most values of a field: more are no one person's. */
  private static final int MOST = 100;

  private final List<RefusedValue> refused = new ArrayList<>();

  /**
   * @param text or null
   * @return null if there is none, or it is refused
   */
  <T> T one(String field, String text, Function<String, T> reading) {
    return text == null ? null : read(field, 0, text, reading);
  }

  /** Each once, in their order. */
  <S, T> List<T> each(String field, List<S> texts, Function<S, T> reading) {
    if (texts.size() <= 1) {
      T value = texts.isEmpty() ? null : read(field, 0, texts.get(0), reading);
      return value == null ? List.of() : List.of(value);
    }
    Set<T> values = new LinkedHashSet<>();
    for (int i = 0; i < texts.size(); i++) {
      T value = i < MOST ? read(field, i, texts.get(i), reading) : tooMany(field, i, texts.get(i));
      if (value != null) {
        values.add(value);
      }
    }
    return List.copyOf(values);
  }

  List<RefusedValue> refused() {
    return List.copyOf(refused);
  }

  private <S, T> T read(String field, int item, S given, Function<S, T> reading) {
    try {
      return reading.apply(given);
    } catch (RefusedValueException e) {
      return refuse(field, item, given, e.getMessage());
    }
  }

  private <T> T tooMany(String field, int item, Object given) {
    return refuse(field, item, given, "is more than the %d that are kept".formatted(MOST));
  }

  private <T> T refuse(String field, int item, Object given, String reason) {
    String value = given instanceof WrittenHandle written ? written.handle() : given.toString();
    refused.add(new RefusedValue(field, item, value, reason));
    return null;
  }
}
