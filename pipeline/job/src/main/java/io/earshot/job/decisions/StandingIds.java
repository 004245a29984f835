package io.earshot.job.decisions;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of standing queries: what they stand for, and the name that people gave it. */
public enum StandingIds {
  TRACKER("tracker/"),
  TOPIC("topic/"),
  RULE("rule/");

  private final String prefix;

  StandingIds(String prefix) {
    this.prefix = prefix;
  }

  /** The id of a name. */
  public String of(String name) {
    return prefix + name;
  }

  /** The name of an id of this kind. */
  public String name(String id) {
    return id.substring(prefix.length());
  }

  /** Those of this kind. */
  public Set<String> among(Collection<String> ids) {
    return ids.stream()
        .filter(id -> id.startsWith(prefix))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The names of ids of this kind. */
  public Set<String> names(Collection<String> ids) {
    return ids.stream().map(this::name).collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
