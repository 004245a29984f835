package io.earshot.search.query;

/** The words that join a query; in capitals, so that "and" stays a word. */
enum Operator {
  AND,
  OR,
  NOT,
  NEAR;

  static boolean isOne(String word) {
    return word.equals("AND") || word.equals("OR") || word.equals("NOT") || word.equals("NEAR");
  }
}
