package io.earshot.insight.delivery;

import io.earshot.store.Alert;
import io.earshot.store.AlertPost;
import java.util.ArrayList;
import java.util.List;

/**
 * A message in Slack's Block Kit.
 *
 * @param text for notifications, and for receivers that know no blocks; in mrkdwn
 */
record SlackMessage(String text, List<Block> blocks) {
  private static final int MAX_POSTS = 5;
  private static final int MAX_HEADER = 150;
  private static final int MAX_SECTION = 2_500;
  private static final int MAX_EXCERPT = 400;

  /**
   * A block.
   *
   * @param type {@code header} or {@code section}
   */
  record Block(String type, Text text) {}

  /**
   * A text.
   *
   * @param type {@code plain_text} or {@code mrkdwn}
   */
  record Text(String type, String text) {}

  static SlackMessage of(Outgoing outgoing) {
    Alert alert = outgoing.alert();
    String title = AlertText.line(alert.title());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block("header", new Text("plain_text", cut(title, MAX_HEADER))));
    blocks.add(section(escaped(alert.why())));
    alert.posts().stream().limit(MAX_POSTS).forEach(post -> blocks.add(section(post(post))));
    if (outgoing.link() != null) {
      blocks.add(section(link(outgoing.link(), "See it in Earshot")));
    }
    return new SlackMessage("*" + escaped(title) + "*\n" + escaped(alert.why()), blocks);
  }

  private static Block section(String mrkdwn) {
    return new Block("section", new Text("mrkdwn", cut(mrkdwn, MAX_SECTION)));
  }

  private static String post(AlertPost post) {
    String title = post.title() == null ? "Post" : AlertText.line(post.title());
    String byline = escaped(AlertText.byline(post));
    String heading = post.url() == null ? escaped(title) : link(post.url(), cut(title, MAX_HEADER));
    String excerpt = escaped(cut(AlertText.line(post.excerpt()), MAX_EXCERPT));
    return "%s\n>%s\n_%s_".formatted(heading, excerpt, byline);
  }

  private static String link(String url, String text) {
    boolean web = url.matches("(?i)https?://[^\\s<>|]+");
    return web ? "<" + escaped(url) + "|" + escaped(text).replace("|", "/") + ">" : escaped(text);
  }

  /** The three characters that Slack wants escaped. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    return text.substring(0, end) + "…";
  }
}
