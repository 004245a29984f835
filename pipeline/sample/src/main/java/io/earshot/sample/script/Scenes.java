package io.earshot.sample.script;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

/**
 * The scenes in one language, as a file in {@code sample/scenes} holds them.
 *
 * @param language ISO 639 code, never null
 * @param joint what stands between two segments: a blank, or nothing in Japanese
 * @param asides what people add to a note now and then
 * @param words lists to choose from by name
 * @param scenes what keeps happening
 */
public record Scenes(
    String language,
    String joint,
    List<String> asides,
    Map<String, List<String>> words,
    List<Scene> scenes) {
  public Scenes {
    requireNonNull(language, "language is null");
    joint = joint == null ? " " : joint;
    asides = asides == null ? List.of() : List.copyOf(asides);
    words = words == null ? Map.of() : Map.copyOf(words);
    scenes = scenes == null ? List.of() : List.copyOf(scenes);
  }
}
