package io.earshot.console.pages;

import io.javalin.http.Context;
import java.util.List;

/** Fields of a form. */
final class Fields {
  private final Context request;

  Fields(Context request) {
    this.request = request;
  }

  /** As it was written; empty where it is absent. */
  String text(String name) {
    String value = request.formParam(name);
    return value == null ? "" : value;
  }

  /** All values of a name. */
  List<String> texts(String name) {
    return request.formParams(name);
  }

  boolean isTicked(String name) {
    return request.formParam(name) != null;
  }

  /** The lines of a text that are not blank. */
  static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
