package io.earshot.connectors.feed;

import java.util.Locale;

/** Language tags as sources write them. */
public final class Languages {
  private Languages() {}

  /** ISO 639 code of a tag such as {@code en-US}, {@code pt_BR}, {@code ENG}; or null. */
  public static String code(String tag) {
    if (tag == null || tag.isBlank()) {
      return null;
    }
    String primary = tag.strip().split("[-_,; ]", 2)[0];
    String code = Locale.forLanguageTag(primary).getLanguage();
    return code.isEmpty() || code.equals("und") ? null : TwoLetters.of(code);
  }

  /** ISO 639-1 for the ISO 639-2 codes that have one. */
  private static final class TwoLetters {
    private static final java.util.Map<String, String> CODES = new java.util.HashMap<>();

    static {
      for (String code : Locale.getISOLanguages()) {
        CODES.put(new Locale(code).getISO3Language(), code);
      }
    }

    private static String of(String code) {
      return code.length() == 3 ? CODES.getOrDefault(code, code) : code;
    }
  }
}
