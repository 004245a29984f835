package io.earshot.connectors.kafka;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The offset that is read next in each partition; as text {@code 0:17,1:4}.
 *
 * @param next by number of the partition
 */
record KafkaCursor(Map<Integer, Long> next) {
  KafkaCursor {
    next = Map.copyOf(next);
  }

  /**
   * Reads the text.
   *
   * @param text null where nothing was read yet
   */
  static KafkaCursor parse(String text) {
    return text == null || text.isEmpty()
        ? new KafkaCursor(Map.of())
        : new KafkaCursor(
            Stream.of(text.split(","))
                .map(part -> part.split(":", 2))
                .collect(
                    Collectors.toMap(
                        part -> Integer.valueOf(part[0]), part -> Long.valueOf(part[1]))));
  }

  KafkaCursor with(int partition, long offset) {
    Map<Integer, Long> moved = new TreeMap<>(next);
    moved.put(partition, offset);
    return new KafkaCursor(moved);
  }

  @Override
  public String toString() {
    return new TreeMap<>(next)
        .entrySet().stream()
            .map(entry -> entry.getKey() + ":" + entry.getValue())
            .collect(Collectors.joining(","));
  }
}
