package io.earshot.console.pages;

import io.earshot.console.query.QueryString;
import io.earshot.console.web.Choices;
import io.earshot.console.web.Problem;
import io.earshot.store.Tracker;
import io.earshot.store.TrackerKind;
import io.javalin.http.Context;
import java.util.List;

/**
 * What stands in the form of a tracker. Aliases, exclusions and accounts have a line each.
 *
 * @param kind in lower case
 */
public record BrandForm(
    String name,
    String kind,
    String query,
    String aliases,
    String exclusions,
    String accounts,
    String colour)
    implements DecisionForm {
  private static final List<String> FIELDS = List.of("name", "query", "aliases", "exclusions");
  static final BrandForm EMPTY = new BrandForm("", "brand", "", "", "", "", "#0072b2");

  static BrandForm of(Tracker tracker) {
    return new BrandForm(
        tracker.name(),
        Choices.write(tracker.kind()),
        tracker.query() == null ? "" : tracker.query(),
        String.join("\n", tracker.aliases()),
        String.join("\n", tracker.exclusions()),
        String.join("\n", tracker.ownAccounts()),
        tracker.colour());
  }

  static BrandForm read(Context request) {
    Fields fields = new Fields(request);
    return new BrandForm(
        fields.text("name"),
        fields.text("kind"),
        fields.text("query"),
        fields.text("aliases"),
        fields.text("exclusions"),
        fields.text("accounts"),
        fields.text("colour"));
  }

  BrandForm named(String other) {
    return new BrandForm(other, kind, query, aliases, exclusions, accounts, colour);
  }

  /** What it asks for. */
  Tracker tracker() {
    try {
      return new Tracker(
          name,
          Choices.read("kind", TrackerKind.class, kind),
          Fields.lines(aliases),
          query,
          Fields.lines(exclusions),
          Fields.lines(accounts),
          colour);
    } catch (IllegalArgumentException invalid) {
      throw Problem.badRequest(Words.sentence(invalid.getMessage()));
    }
  }

  @Override
  public List<String> fields() {
    return FIELDS;
  }

  /** Address of the form of a rule that watches it. */
  public String ruleAddress() {
    return "/new-rule?brand=" + QueryString.encode(name);
  }

  /** All kinds there are, in lower case. */
  public List<String> kinds() {
    return List.of(TrackerKind.values()).stream().map(Choices::write).toList();
  }
}
