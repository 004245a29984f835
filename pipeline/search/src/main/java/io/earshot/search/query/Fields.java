package io.earshot.search.query;

import io.earshot.search.QueryException;
import java.util.Locale;

/** The names of fields. */
final class Fields {
  /** What a word without a field asks for. */
  static final Field ANY = new WordField(TextField.ANY, "");

  private static final String NAMES =
      "title, text, raw, author, handle, tag, link, site, source, network, language, sentiment, topic,"
          + " model, entity, kind, id, conversation, cluster, tracker, earned, negative, neutral, positive, customer, published, after, before";

  private Fields() {}

  /**
   * Takes the name of a field and its colon, if they come next.
   *
   * @param around the field of the group that this stands in
   * @return the field of what comes behind it
   */
  static Field take(QueryText text, Field around) throws QueryException {
    int start = text.at();
    String name = text.takeFieldName();
    if (name == null) {
      return around;
    }
    Field field = named(name.toLowerCase(Locale.ROOT), around);
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
    if (field instanceof WordField words && words.isPlain() && text.take(ExactField.PREFIX)) {
      field = new ExactField(words.field());
    }
    if (text.isAtSpace()) {
      throw text.error(start, name + ": needs its value right behind the colon");
    }
    return field;
  }

  private static Field named(String name, Field around) {
    return switch (name) {
      case "title" -> words(TextField.TITLE, around);
      case "text" -> words(TextField.TEXT, around);
      case "raw" -> ExactField.within(around);
      case "handle" -> new WordField(TextField.ANY, "@");
      case "published" -> new DateField(DateField.Bound.WITHIN);
      case "after" -> new DateField(DateField.Bound.FROM);
      case "before" -> new DateField(DateField.Bound.TO);
      case "lang" -> new ValueField(KeywordField.LANGUAGE);
      default -> keyword(name);
    };
  }

  private static Field words(TextField field, Field around) {
    return around instanceof ExactField ? new ExactField(field) : new WordField(field, "");
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
