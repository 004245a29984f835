package io.earshot.sample.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.function.BiConsumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page being filled in. The layouts are plain HTML whose attributes say what belongs where:
 * {@code data-fill}, {@code data-link} and {@code data-time} take values, {@code data-label} takes
 * a word of the site's language, {@code data-each} is repeated, {@code data-when} and {@code
 * data-unless} stay or go.
 */
final class Sheet {
  private final Document document;
  private final Labels labels;

  Sheet(String layout, Labels labels) {
    this.document = Jsoup.parse(layout);
    this.labels = labels;
    document.outputSettings().prettyPrint(false);
    document.selectFirst("html").attr("lang", labels.language());
    document
        .select("[data-label]")
        .forEach(element -> element.text(labels.of(element.attr("data-label"))));
    document
        .select("[data-hint]")
        .forEach(element -> element.attr("placeholder", labels.of(element.attr("data-hint"))));
  }

  Sheet headline(String text) {
    document.title(text);
    return this;
  }

  Sheet fill(String name, String text) {
    document.select("[data-fill=" + name + "]").forEach(element -> element.text(text));
    return this;
  }

  Sheet fillHtml(String name, String html) {
    document.select("[data-fill=" + name + "]").forEach(element -> element.html(html));
    return this;
  }

  Sheet link(String name, String url) {
    document.select("[data-link=" + name + "]").forEach(element -> element.attr("href", url));
    return this;
  }

  Sheet time(String name, Instant instant, ZoneId zone) {
    document.select("[data-time=" + name + "]").forEach(element -> time(element, instant, zone));
    return this;
  }

  void time(Element element, Instant instant, ZoneId zone) {
    if (element.normalName().equals("time")) {
      element.attr("datetime", instant.atZone(zone).toOffsetDateTime().toString());
    }
    element.text(
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
            .withLocale(labels.locale())
            .format(instant.atZone(zone)));
  }

  Sheet keep(String condition, boolean holds) {
    document
        .select(holds ? "[data-unless=" + condition + "]" : "[data-when=" + condition + "]")
        .remove();
    return this;
  }

  <T> Sheet each(String name, List<T> values, BiConsumer<Element, T> fill) {
    for (Element pattern : document.select("[data-each=" + name + "]")) {
      for (T value : values) {
        Element copy = pattern.clone();
        fill.accept(copy, value);
        pattern.before(copy);
      }
      pattern.remove();
    }
    return this;
  }

  /** Adds an element to the head. */
  Sheet head(String html) {
    document.head().append(html);
    return this;
  }

  String html() {
    for (String scaffold :
        List.of("fill", "link", "time", "label", "hint", "each", "when", "unless")) {
      document.select("[data-" + scaffold + "]").removeAttr("data-" + scaffold);
    }
    return document.outerHtml();
  }
}
