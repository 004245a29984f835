package io.earshot.sample.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/** The words that pages are furnished with, in one language. */
record Labels(String language, Map<String, String> words) {
  private static final Map<String, Map<String, String>> ALL = load();

  static Labels in(String language) {
    return new Labels(language, ALL.get(language));
  }

  /** How dates are written. */
  Locale locale() {
    return language.equals("en") ? Locale.UK : Locale.forLanguageTag(language);
  }

  String of(String key) {
    String word = words.get(key);
    if (word == null) {
      throw new IllegalArgumentException(
          "sample/labels.yaml has no " + language + " word for " + key);
    }
    return word;
  }

  private static Map<String, Map<String, String>> load() {
    try (InputStream in = Labels.class.getResourceAsStream("/sample/labels.yaml")) {
      return new YAMLMapper().readValue(in, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read /sample/labels.yaml", e);
    }
  }
}
