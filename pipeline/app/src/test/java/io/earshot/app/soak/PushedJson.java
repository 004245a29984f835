package io.earshot.app.soak;

/** Posts as others send them, named by an address so that the name of the source is not in it. */
final class PushedJson {
  private PushedJson() {}

  static String id(String key) {
    return "https://sent.example/" + key;
  }

  /** A post whose text needs no escape. */
  static String post(String key, String text) {
    return "{\"id\": \"%s\", \"text\": \"%s\"}".formatted(id(key), text);
  }

  static String removal(String key) {
    return "{\"id\": \"%s\", \"deleted\": true}".formatted(id(key));
  }
}
