package io.earshot.nlp.entity;

import io.earshot.nlp.Entity;
import java.util.List;

/** Finds people, organisations and places in English texts. Thread-safe. */
@FunctionalInterface
public interface NameFinder {
  /** What a text names, in order, none overlapping another. */
  List<Entity> find(String text);
}
