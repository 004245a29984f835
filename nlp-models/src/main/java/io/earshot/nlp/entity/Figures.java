package io.earshot.nlp.entity;

import io.earshot.nlp.Entity;
import io.earshot.nlp.EntityKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is named in a form of its own, in any language: prices, numbers of orders, products. */
final class Figures {
  private static final String NO_WORD_BEFORE = "(?<![\\p{L}\\p{N}_])";
  private static final String NO_WORD_AFTER = "(?![\\p{L}\\p{N}_])";
  private static final String NO_DATE = "(?<!\\.)(?!\\d{1,2}\\.\\d{2}\\.\\d{2}\\b)";
  private static final String AMOUNT =
      "\\d{1,3}(?:[.,\u202f\u00a0']\\d{3})*(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?";

  /** The first group is what is named. */
  private record Form(EntityKind kind, Pattern pattern) {}

  private static final List<Form> FORMS =
      List.of(
          form(
              EntityKind.PRICE,
              "((?:US|CA|AU?|NZ|HK)?[$\u20ac\u00a3\u00a5\u20b9]\\s?(?:"
                  + AMOUNT
                  + ")(?:\\s?(?:million|billion|bn|k|m)(?![\\p{L}\\p{N}]))?)"),
          form(EntityKind.PRICE, "((?:EUR|USD|GBP|CHF|JPY)\\s?(?:" + AMOUNT + "))"),
          form(
              EntityKind.PRICE,
              "((?:"
                  + AMOUNT
                  + ")\\s?(?:[\u20ac\u00a3$\u00a5\u5186]|(?:EUR|USD|GBP|CHF|JPY|euros?|dollars?|quid|bucks|cents|yen|francs)"
                  + NO_WORD_AFTER
                  + "))"),
          form(
              EntityKind.ORDER,
              "(?:order|invoice|ticket|case|reference|ref|tracking|booking|confirmation|rma|claim"
                  + "|bestellung|bestellnummer|auftrag|auftragsnummer|rechnung|rechnungsnummer|ticketnummer"
                  + "|commande|facture|pedido|factura|ordine|fattura|encomenda|bestelling)"
                  + "\\s*(?:number|no\\.?|nr\\.?|num\\.?|n[\u00b0\u00ba]|n\\.[\u00ba\u00b0]|id|code)?\\s*(?:is\\s+|was\\s+)?[:#]?\\s*"
                  + "((?=[A-Z0-9-]*\\d[A-Z0-9-]*\\d[A-Z0-9-]*\\d)[A-Z0-9][A-Z0-9-]{4,30})"
                  + NO_WORD_AFTER),
          form(
              EntityKind.VERSION,
              "(?:version|ver\\.?|firmware|build|release|ios|ipados|macos|android|windows|v)\\s?"
                  + "(\\d{1,5}(?:\\.\\d{1,5}){1,3}(?:[-.]?(?:alpha|beta|rc)\\.?\\d*)?)"
                  + NO_WORD_AFTER),
          form(EntityKind.VERSION, "(?:version|firmware)\\s(\\d{1,4})(?![\\p{L}\\p{N}.,%])"),
          form(
              EntityKind.VERSION,
              NO_DATE
                  + "(\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}(?:[-.]?(?:alpha|beta|rc)\\.?\\d*)?)"
                  + NO_WORD_AFTER
                  + "(?!\\.\\d)"));

  /** Words that come before a number without making it a product. */
  private static final String NO_PRODUCT =
      "(?!(?:Gate|Room|Section|Chapter|Page|Flight|Bus|Line|Route|Platform|Terminal|Season|Episode|Week|Day"
          + "|Part|Year|Level|Floor|Figure|Table|Highway|Interstate|Channel|Area|Zone|Exit|Lot|Lots|Batch|Covid|COVID"
          + "|The|This|My|Our|Your|A|An|And|Or|In|On|At|To|For|From|With|Of|Is|It|I|We|You|They|Not|No"
          + "|January|February|March|April|May|June|July|August|September|October|November|December"
          + "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)\\b)";

  private static final String DESIGNATION =
      "(?:[a-z]\\d{1,3}|[A-Z]{1,4}-?\\d{1,5}[A-Za-z]{0,2}\\d{0,2}|\\d{1,4}(?:[A-Z]{1,3}|i|s|x))";

  private static final String EDITION =
      "(?:\\s(?:Pro|Max|Plus|Ultra|Mini|Air|Lite|SE|XL|FE|Carbon|Touch|Slim))*";

  /** Case matters. */
  private static final List<Pattern> PRODUCTS =
      List.of(
          product(
              NO_PRODUCT + "\\p{Lu}[\\p{L}]+(?:\\s\\p{Lu}\\p{L}+)?[\\s-]" + DESIGNATION + EDITION),
          product("(?:\\p{Ll}\\p{Lu}\\p{L}+|\\p{Lu}\\p{Ll}+\\p{Lu}\\p{L}+)\\s\\d{1,4}" + EDITION),
          product("(?!COVID)[A-Z]{2,5}-\\d{2,5}[A-Z0-9]{0,4}"));

  private Figures() {}

  private static Form form(EntityKind kind, String pattern) {
    return new Form(kind, Pattern.compile(NO_WORD_BEFORE + pattern, Pattern.CASE_INSENSITIVE));
  }

  private static Pattern product(String pattern) {
    return Pattern.compile(NO_WORD_BEFORE + "(" + pattern + ")" + NO_WORD_AFTER);
  }

  /** Prices, numbers of orders and versions. Those that are surer first; some may overlap. */
  static List<Entity> in(String text) {
    List<Entity> found = new ArrayList<>();
    FORMS.forEach(form -> add(form.pattern(), form.kind(), text, found));
    return found;
  }

  /** Products, where only names are written with a capital; likewise. */
  static List<Entity> products(String text) {
    List<Entity> found = new ArrayList<>();
    PRODUCTS.forEach(pattern -> add(pattern, EntityKind.PRODUCT, text, found));
    return found;
  }

  private static void add(Pattern pattern, EntityKind kind, String text, List<Entity> found) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(Entity.of(kind, text, matcher.start(1), matcher.end(1)));
    }
  }
}
