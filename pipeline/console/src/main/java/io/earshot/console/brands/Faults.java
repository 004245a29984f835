package io.earshot.console.brands;

import io.earshot.console.web.Fault;
import io.earshot.console.web.Problem;
import io.earshot.insight.trackers.FaultyFieldException;
import io.earshot.search.query.KeywordField;
import io.javalin.http.HttpStatus;
import java.util.stream.Stream;

/** What may not be decided, as a {@link Problem} that says in which field it is wrong. */
final class Faults {
  private Faults() {}

  static Problem of(FaultyFieldException faulty) {
    return new Problem(
        HttpStatus.BAD_REQUEST,
        "%s: %s (at character %d).".formatted(faulty.field(), faulty.getMessage(), faulty.column()),
        new Fault(faulty.field(), faulty.item(), faulty.column(), faulty.text()));
  }

  static Problem of(String field, String value, String detail) {
    return new Problem(HttpStatus.BAD_REQUEST, detail, new Fault(field, 0, null, value));
  }

  /** A problem if a name is taken: names that queries cannot tell apart are the same. */
  static void requireFree(String noun, String name, KeywordField field, Stream<String> taken) {
    String key = field.key(name);
    taken
        .filter(other -> field.key(other).equals(key))
        .findFirst()
        .ifPresent(
            other -> {
              throw nameTaken(noun, other);
            });
  }

  static Problem nameTaken(String noun, String name) {
    return new Problem(
        HttpStatus.CONFLICT,
        "There is a %s named '%s' already. Choose another name.".formatted(noun, name),
        new Fault("name", 0, null, name));
  }

  static Problem unknown(String noun, String name) {
    return Problem.notFound("There is no %s named '%s'.".formatted(noun, name));
  }
}
