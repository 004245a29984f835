package io.earshot.insight.delivery;

import io.earshot.store.Alert;
import io.earshot.store.AlertPost;
import java.util.List;
import java.util.stream.Collectors;

/** An alert as a small HTML page: no pictures, no scripts, nothing that is fetched. */
final class AlertHtml {
  private AlertHtml() {}

  static String of(Outgoing outgoing) {
    Alert alert = outgoing.alert();
    return """
    <!DOCTYPE html>
    <html><head><meta charset="utf-8"><title>%1$s</title></head>
    <body style="font-family:sans-serif;max-width:40em">
    <h1 style="font-size:1.3em">%1$s</h1>
    <p>%2$s</p>
    %3$s
    <p style="color:#666">Earshot sent this because of the rule “%4$s”.%5$s</p>
    </body></html>
    """
        .formatted(
            escaped(AlertText.line(alert.title())),
            escaped(alert.why()),
            alert.posts().stream().map(AlertHtml::post).collect(Collectors.joining("\n")),
            escaped(alert.rule()),
            outgoing.link() == null ? "" : " " + link(outgoing.link(), "See it in the console"));
  }

  private static String post(AlertPost post) {
    String title = post.title() == null ? "" : marked(post.title(), post.titleSpans());
    String heading = title.isEmpty() ? "" : "<strong>" + title + "</strong><br>";
    String open = post.url() == null ? "" : " " + link(post.url(), "Open");
    return """
    <div style="border-left:3px solid #ccc;padding-left:1em;margin:1em 0">%s%s<br>
    <small style="color:#666">%s%s</small></div>"""
        .formatted(
            heading,
            marked(post.excerpt(), post.excerptSpans()),
            escaped(AlertText.byline(post)),
            open);
  }

  /** Only addresses of the web become links. */
  private static String link(String url, String text) {
    return url.matches("(?i)https?://.*")
        ? "<a href=\"%s\">%s</a>".formatted(escaped(url), text)
        : "";
  }

  private static String marked(String text, List<AlertPost.Span> spans) {
    StringBuilder html = new StringBuilder();
    int at = 0;
    for (AlertPost.Span span : spans) {
      if (span.start() >= at && span.end() > span.start() && span.end() <= text.length()) {
        html.append(escaped(text.substring(at, span.start())));
        html.append("<mark>").append(escaped(text.substring(span.start(), span.end())));
        html.append("</mark>");
        at = span.end();
      }
    }
    return html.append(escaped(text.substring(at))).toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
