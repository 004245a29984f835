package io.earshot.sample.crm;

import java.util.List;
import java.util.stream.Collectors;

/** Shows people what the CRM holds. */
final class EspoPage {
  private static final int MOST = 200;

  private EspoPage() {}

  static String of(Entries entries) {
    return """
    <!DOCTYPE html>
    <html lang="en"><head><meta charset="utf-8"><title>The sample's CRM</title>
    <meta name="viewport" content="width=device-width">
    <meta http-equiv="refresh" content="5">
    <style>
    body{font:16px/1.5 sans-serif;max-width:60em;margin:2em auto;padding:0 1em;color:#222}
    section{border-top:1px solid #ccc;padding:.5em 0}
    pre{white-space:pre-wrap;font:inherit;margin:.3em 0 .3em 1em;border-left:3px solid #ccc;padding-left:1em}
    .case{border-color:#b00}small{color:#666}
    </style></head><body>
    <h1>The sample's CRM</h1>
    <p>It speaks as EspoCRM does, and holds what Earshot has told it: %d contacts, %d notes, %d cases.</p>
    %s
    </body></html>
    """
        .formatted(
            entries.of("Contact").size(),
            entries.of("Note").size(),
            entries.of("Case").size(),
            entries.of("Contact").stream()
                .filter(contact -> isTold(contact, entries))
                .limit(MOST)
                .map(contact -> contact(contact, entries))
                .collect(Collectors.joining("\n")));
  }

  private static boolean isTold(Entry contact, Entries entries) {
    return !contact.field("cEarshotMentions").isEmpty()
        || !of("Note", contact, entries).isEmpty()
        || !of("Case", contact, entries).isEmpty();
  }

  private static List<Entry> of(String type, Entry contact, Entries entries) {
    return entries.of(type, one -> contact.id().equals(one.contact()));
  }

  private static String contact(Entry contact, Entries entries) {
    return "<section><h2>%s</h2><p><small>%s</small></p>%s%s</section>"
        .formatted(
            escaped(EspoServer.name(contact.fields())),
            escaped(rollup(contact)),
            of("Case", contact, entries).stream()
                .map(
                    one ->
                        "<pre class=\"case\">Case: " + escaped(one.field("description")) + "</pre>")
                .collect(Collectors.joining()),
            of("Note", contact, entries).stream()
                .map(one -> "<pre>" + escaped(one.field("post")) + "</pre>")
                .collect(Collectors.joining()));
  }

  private static String rollup(Entry contact) {
    if (contact.field("cEarshotMentions").isEmpty()) {
      return contact.id();
    }
    return "%s · %s mentions, %s negative, %s positive; net sentiment of 30 days %s; last %s"
        .formatted(
            contact.id(),
            contact.field("cEarshotMentions"),
            contact.field("cEarshotNegative"),
            contact.field("cEarshotPositive"),
            contact.fields().getOrDefault("cEarshotNetSentiment", "not known"),
            contact.field("cEarshotLastMention"));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
