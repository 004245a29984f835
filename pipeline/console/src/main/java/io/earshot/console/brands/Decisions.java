package io.earshot.console.brands;

import io.earshot.console.web.Problem;
import io.earshot.store.Decision;
import java.util.List;

/** What people may decide that is known by name; what they may not is a {@link Problem}. */
public interface Decisions<T> {
  /** All, by name. */
  List<Decision<T>> all();

  /** What stands under a name. */
  Decision<T> find(String name);

  /** Adds one whose name is still free. */
  void add(T decided);

  /** Puts another in the place of the one of its name. */
  void replace(T decided);

  void delete(String name);
}
