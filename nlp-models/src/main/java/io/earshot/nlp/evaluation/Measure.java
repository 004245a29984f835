package io.earshot.nlp.evaluation;

/** How answers are measured, each 0 to 1. */
public enum Measure {
  MACRO_RECALL("macro recall"),
  MACRO_F1("macro F1"),
  F1("F1"),
  ACCURACY("accuracy");

  private final String title;

  Measure(String title) {
    this.title = title;
  }

  /** Its name for people. */
  public String title() {
    return title;
  }

  /**
   * Measures.
   *
   * @param positive the label that {@link #F1} is of, else without meaning
   */
  double of(Confusion confusion, String positive) {
    return switch (this) {
      case MACRO_RECALL -> confusion.macroRecall();
      case MACRO_F1 -> confusion.macroF1();
      case F1 -> confusion.f1(positive);
      case ACCURACY -> confusion.accuracy();
    };
  }
}
