package io.earshot.sample.script;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongFunction;

/** Remembers the latest results of a function that can be asked again: memory stays bounded. */
final class Recent<T> {
  private final LongFunction<T> function;
  private final Map<Long, T> results;

  Recent(LongFunction<T> function, int most) {
    this.function = function;
    this.results =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<Long, T> eldest) {
            return size() > most;
          }
        };
  }

  synchronized T at(long key) {
    T known = results.get(key);
    if (known == null) {
      known = function.apply(key);
      results.put(key, known);
    }
    return known;
  }
}
