package io.earshot.search.query;

import io.earshot.search.QueryException;
import java.util.Locale;

/** The names of fields. */
final class Fields {
  /** What a word without a field asks for. */
  static final Field ANY = new WordField(TextField.ANY, "");

  private static final String NAMES =
      "title, text, author, handle, tag, link, site, source, network, language, sentiment, kind,"
          + " id, conversation, cluster, tracker, earned, published, after, before";

  private Fields() {}

  /** Takes a field's name and its colon, if they come next; else gives null. */
  static Field take(QueryText text) throws QueryException {
    int start = text.at();
    String name = text.takeFieldName();
    if (name == null) {
      return null;
    }
    Field field = named(name.toLowerCase(Locale.ROOT));
    if (field == null) {
      throw text.error(
          start,
          "there is no field "
              + name
              + ": write one of "
              + NAMES
              + "; to search for the text,"
              + " put it in quotes");
    }
    if (text.isAtSpace()) {
      throw text.error(start, name + ": needs its value right behind the colon");
    }
    return field;
  }

  private static Field named(String name) {
    return switch (name) {
      case "title" -> new WordField(TextField.TITLE, "");
      case "text" -> new WordField(TextField.TEXT, "");
      case "handle" -> new WordField(TextField.ANY, "@");
      case "published" -> new DateField(DateField.Bound.WITHIN);
      case "after" -> new DateField(DateField.Bound.FROM);
      case "before" -> new DateField(DateField.Bound.TO);
      case "lang" -> new ValueField(KeywordField.LANGUAGE);
      default -> keyword(name);
    };
  }

  private static Field keyword(String name) {
    for (KeywordField field : KeywordField.values()) {
      if (field.label().equals(name)) {
        return new ValueField(field);
      }
    }
    return null;
  }
}
