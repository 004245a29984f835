package io.earshot.nlp.evaluation;

import io.earshot.nlp.Entity;
import io.earshot.nlp.EntityKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An invented post, and what it names as people see it.
 *
 * @param text never null
 * @param named in order, never null
 */
public record MarkedPost(String text, List<Entity> named) {
  private static final Pattern MARK = Pattern.compile("\\[([polmdnv]) ([^\\]]+)\\]");

  /** Those of {@code posts.txt}. */
  public static List<MarkedPost> all() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                MarkedPost.class.getResourceAsStream("posts.txt"), StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).map(MarkedPost::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MarkedPost of(String marked) {
    StringBuilder text = new StringBuilder();
    List<int[]> places = new ArrayList<>();
    List<EntityKind> kinds = new ArrayList<>();
    Matcher mark = MARK.matcher(marked);
    int at = 0;
    while (mark.find()) {
      text.append(marked, at, mark.start());
      places.add(new int[] {text.length(), text.length() + mark.group(2).length()});
      kinds.add(kind(mark.group(1)));
      text.append(mark.group(2));
      at = mark.end();
    }
    text.append(marked.substring(at));
    List<Entity> named = new ArrayList<>();
    for (int index = 0; index < kinds.size(); index++) {
      int[] place = places.get(index);
      named.add(Entity.of(kinds.get(index), text.toString(), place[0], place[1]));
    }
    return new MarkedPost(text.toString(), named);
  }

  private static EntityKind kind(String letter) {
    return switch (letter) {
      case "p" -> EntityKind.PERSON;
      case "o" -> EntityKind.ORGANISATION;
      case "l" -> EntityKind.PLACE;
      case "d" -> EntityKind.PRODUCT;
      case "m" -> EntityKind.PRICE;
      case "n" -> EntityKind.ORDER;
      default -> EntityKind.VERSION;
    };
  }
}
