package io.earshot.connectors.article;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads names from what bylines and metadata say. */
final class AuthorNames {
  private static final int LONGEST = 60;

  /** "By" in the languages that have it, and the like. */
  private static final Pattern LEAD =
      Pattern.compile(
          "^\\P{L}*((written|posted|story|words|reported|published|text|review) by|by|von|par|publié par|écrit par|por|escrito por|"
              + "publicado por|di|scritto da|a cura di|door|av|af|przez|yazar|autor(in|a)?|auteur|autore|author|redakt(ion|ör)|redaktor|"
              + "автор|текст|كتب|كتبت|بقلم|بواسطة|作者|文|著者|執筆者|記者|글)(\\s*[:：]\\s*|\\s+)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern JOINT =
      Pattern.compile("\\s+(and|und|et|y|e|og|och|en|i|и)\\s+|\\s*[&;、،]\\s*");

  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  private static final Pattern FULL_NAME = Pattern.compile("\\S+(\\s+\\S+){1,4}\\s*");

  private static final Pattern ROLE =
      Pattern.compile(
          "\\b(writer|editor|reporter|correspondent|columnist|journalist|contributor|analyst|staff|press|news|business"
              + "|magazine|redakt\\p{L}+|reda[ck]tion|korrespondent\\p{L}*|journaliste?|periodista|rédact\\p{L}+|agenc\\p{L}+|inc|ltd|gmbh)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** What comes after the name: a date, a place, a title, a handle. */
  private static final Pattern TAIL =
      Pattern.compile("(\\s[|•·»–—-]\\s|\\s*[|•»(\\n]|\\s*@|\\s*,?\\s+\\d).*", Pattern.DOTALL);

  private static final Pattern NO_NAME =
      Pattern.compile(
          "https?:.*|\\S+@\\S+|admin(istrator)?|author|staff|null|undefined",
          Pattern.CASE_INSENSITIVE);

  private AuthorNames() {}

  /** The names in a byline, in its order. */
  static List<String> in(String written) {
    String line = PageFacts.line(written);
    if (NO_NAME.matcher(line).matches()) {
      return List.of();
    }
    String names = TAIL.matcher(LEAD.matcher(line).replaceFirst("")).replaceFirst("");
    return JOINT
        .splitAsStream(names)
        .flatMap(AuthorNames::listed)
        .map(String::strip)
        .filter(
            name -> !name.isEmpty() && name.length() <= LONGEST && !NO_NAME.matcher(name).matches())
        .toList();
  }

  /** What follows a full name and a comma is another name, or a role, a degree, an agency. */
  private static Stream<String> listed(String names) {
    List<String> parts = COMMA.splitAsStream(names).toList();
    return isFullName(parts.get(0))
        ? parts.stream().filter(AuthorNames::isFullName)
        : Stream.of(names);
  }

  private static boolean isFullName(String part) {
    return FULL_NAME.matcher(part).matches() && !ROLE.matcher(part).find();
  }
}
