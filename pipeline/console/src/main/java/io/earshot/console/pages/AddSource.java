package io.earshot.console.pages;

import io.earshot.connectors.Post;
import io.earshot.connectors.SourceKind;
import io.earshot.connectors.SourceStanza;
import io.earshot.insight.Proposal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * The form that adds a source, in two steps: paste an address, then name what was found.
 *
 * @param url as pasted, or empty
 * @param error why it cannot be added, or null
 * @param found null in the first step
 */
public record AddSource(String url, boolean allowPrivate, String error, Found found) {
  static final AddSource EMPTY = new AddSource("", false, null, null);
  private static final int EXCERPT = 200;

  /**
   * What was found.
   *
   * @param posts some of its posts
   */
  public record Found(
      String name,
      String kind,
      String url,
      int keepDays,
      List<String> remarks,
      List<Sample> posts) {}

  /** A post that the source would bring. */
  public record Sample(String title, String text, String author, String code, Moment published) {
    static Sample of(Post post, Instant now) {
      StringBuilder text = new StringBuilder();
      Excerpt.around(post.text(), List.of(), EXCERPT).forEach(piece -> text.append(piece.text()));
      return new Sample(
          post.title(),
          text.toString(),
          Words.author(post.author()),
          post.language(),
          Moment.of(post.published(), now));
    }
  }

  static AddSource refused(String url, boolean allowPrivate, String error) {
    return new AddSource(url == null ? "" : url, allowPrivate, error, null);
  }

  static AddSource found(Proposal proposal, String url, Instant now) {
    List<Sample> samples = proposal.posts().stream().map(post -> Sample.of(post, now)).toList();
    return of(proposal.stanza(), url, null, proposal.remarks(), samples);
  }

  /** The second step again, because of what is wrong with it. */
  static AddSource again(SourceStanza stanza, String error) {
    return of(stanza, stanza.urls().get(0), error, List.of(), List.of());
  }

  private static AddSource of(
      SourceStanza stanza, String url, String error, List<String> remarks, List<Sample> samples) {
    Found found =
        new Found(
            stanza.name(),
            kind(stanza.kind()),
            stanza.urls().get(0),
            stanza.keepDays(),
            remarks,
            samples);
    return new AddSource(url, stanza.allowPrivate(), error, found);
  }

  private static String kind(SourceKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
