package io.earshot.console.pages;

import io.earshot.connectors.Post;
import io.earshot.connectors.SourceKind;
import io.earshot.connectors.SourceStanza;
import io.earshot.insight.Proposal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/**
 * The form that adds a source, in two steps: paste an address, then name what was found.
 *
 * @param url as pasted, or empty
 * @param kind as chosen; empty to find it out
 * @param error why it cannot be added, or null
 * @param found null in the first step
 */
public record AddSource(String url, String kind, boolean allowPrivate, String error, Found found) {
  static final AddSource EMPTY = new AddSource("", "", false, null, null);
  private static final EnumSet<SourceKind> NOT_ON_THE_WEB =
      EnumSet.of(SourceKind.PUSH, SourceKind.KAFKA);
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
    static List<Sample> all(Proposal proposal, Instant now) {
      return proposal.posts().stream().map(post -> of(post, now)).toList();
    }

    private static Sample of(Post post, Instant now) {
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

  static AddSource refused(String url, String kind, boolean allowPrivate, String error) {
    return new AddSource(
        url == null ? "" : url, kind == null ? "" : kind, allowPrivate, error, null);
  }

  static AddSource found(Proposal proposal, String url, Instant now) {
    List<Sample> samples = Sample.all(proposal, now);
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
            stanza.kind().label(),
            stanza.urls().get(0),
            stanza.keepDays(),
            remarks,
            samples);
    return new AddSource(url, found.kind(), stanza.allowPrivate(), error, found);
  }

  /** What can be chosen, by what it is called here. */
  public Map<SourceKind, String> kinds() {
    Map<SourceKind, String> kinds = new EnumMap<>(SourceKind.class);
    EnumSet.complementOf(NOT_ON_THE_WEB).forEach(kind -> kinds.put(kind, Words.kind(kind)));
    return kinds;
  }
}
