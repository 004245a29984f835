package io.earshot.insight;

import static java.util.Objects.requireNonNull;

import io.earshot.connectors.AuthorPolicy;
import io.earshot.connectors.Connector;
import io.earshot.connectors.Connectors;
import io.earshot.connectors.FullText;
import io.earshot.connectors.Page;
import io.earshot.connectors.Post;
import io.earshot.connectors.PostChange;
import io.earshot.connectors.SourceKind;
import io.earshot.connectors.SourceStanza;
import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.Fetcher;
import io.earshot.store.SourceRow;
import io.earshot.store.Sources;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Shows what an address would bring as a source, without saving anything. Thread-safe. */
public final class SourcePreview {
  /** The most posts shown. */
  public static final int MOST_POSTS = 3;

  private static final Comparator<Post> NEWEST_FIRST =
      Comparator.comparing(Post::published, Comparator.nullsLast(Comparator.reverseOrder()));
  private static final int KEEP_DAYS = 730;
  private static final int FRESHNESS_HOURS = 24;

  private final Fetcher fetcher;
  private final Sources sources;

  public SourcePreview(Fetcher fetcher, Sources sources) {
    this.fetcher = requireNonNull(fetcher, "fetcher is null");
    this.sources = requireNonNull(sources, "sources is null");
  }

  /**
   * Reads an address once.
   *
   * @param address as a person pastes it; {@code https://} may be missing
   * @param allowPrivate whether private, loopback and link-local addresses may be fetched
   * @throws PreviewException if no post can be read there; the message says why
   */
  public Proposal propose(String address, boolean allowPrivate)
      throws PreviewException, InterruptedException {
    PastedAddress pasted = PastedAddress.parse(address);
    List<SourceRow> known = sources.all();
    SourceStanza stanza = stanza(pasted, known, allowPrivate);
    Page page = read(stanza);
    List<Post> posts = posts(page);
    if (posts.isEmpty()) {
      throw nothing(pasted, page);
    }
    return new Proposal(stanza, posts, remarks(page, pasted, known));
  }

  private static SourceStanza stanza(
      PastedAddress pasted, List<SourceRow> known, boolean allowPrivate) {
    return new SourceStanza(
        pasted.freeName(known.stream().map(SourceRow::name).toList()),
        pasted.looksLikeSitemap() ? SourceKind.SITEMAP : SourceKind.FEED,
        List.of(pasted.url()),
        null,
        KEEP_DAYS,
        FRESHNESS_HOURS,
        FullText.AUTO,
        AuthorPolicy.OFF,
        allowPrivate,
        false);
  }

  private Page read(SourceStanza stanza) throws PreviewException, InterruptedException {
    String url = stanza.urls().get(0);
    try (Connector connector = Connectors.open(withoutPages(stanza), url, fetcher)) {
      return connector.read(null);
    } catch (FetchException failed) {
      throw new PreviewException(failed.getMessage(), failed);
    }
  }

  /** Pages of entries are left alone: a feed's summaries are enough to judge a source by. */
  private static SourceStanza withoutPages(SourceStanza stanza) {
    return new SourceStanza(
        stanza.name(),
        stanza.kind(),
        stanza.urls(),
        stanza.everySeconds(),
        stanza.keepDays(),
        stanza.freshnessHours(),
        FullText.NEVER,
        stanza.authors(),
        stanza.allowPrivate(),
        stanza.paused());
  }

  /** The newest ones; connectors give the oldest first. */
  private static List<Post> posts(Page page) {
    List<Post> posts =
        page.changes().stream()
            .map(PostChange::post)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.reverse(posts);
    return posts.stream().sorted(NEWEST_FIRST).limit(MOST_POSTS).toList();
  }

  private static PreviewException nothing(PastedAddress pasted, Page page) {
    String reason =
        page.failures().isEmpty()
            ? "It answers, but holds no posts now."
            : page.failures().get(0).reason();
    return new PreviewException("No post was found at " + pasted.url() + ". " + reason, null);
  }

  private static List<String> remarks(Page page, PastedAddress pasted, List<SourceRow> known) {
    List<String> remarks = new ArrayList<>();
    known.stream()
        .filter(row -> row.stanza().urls().contains(pasted.url()))
        .forEach(row -> remarks.add("The source '" + row.name() + "' reads this address already."));
    if (!page.failures().isEmpty()) {
      remarks.add(
          "%d of its items could not be read, the first because: %s"
              .formatted(page.failures().size(), page.failures().get(0).reason()));
    }
    return remarks;
  }
}
