package io.earshot.console.pages;

import java.util.List;

/** What stands in the form of something that people decide, as text. */
public interface DecisionForm {
  /** What it is known by; empty as long as it has no name. */
  String name();

  /** Names of the fields under which something can be wrong. */
  List<String> fields();
}
