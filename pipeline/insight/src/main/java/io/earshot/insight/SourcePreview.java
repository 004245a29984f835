package io.earshot.insight;

import static java.util.Objects.requireNonNull;

import io.earshot.connectors.AuthorPolicy;
import io.earshot.connectors.Capability;
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
import java.time.Duration;
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
  private static final Duration LISTENING = Duration.ofSeconds(6);

  private final Fetcher fetcher;
  private final Sources sources;
  private final Duration listening;

  public SourcePreview(Fetcher fetcher, Sources sources) {
    this(fetcher, sources, LISTENING);
  }

  /**
   * @param listening how long a stream is listened to, if nothing comes
   */
  SourcePreview(Fetcher fetcher, Sources sources, Duration listening) {
    this.fetcher = requireNonNull(fetcher, "fetcher is null");
    this.sources = requireNonNull(sources, "sources is null");
    this.listening = requireNonNull(listening, "listening is null");
  }

  /**
   * Reads an address as a feed, or the feed that it names; where there is none, as a site with
   * sitemaps.
   *
   * @param address as a person pastes it; {@code https://} may be missing
   * @param allowPrivate whether private, loopback and link-local addresses may be fetched
   * @throws PreviewException if no post can be read there; the message says why
   */
  public Proposal propose(String address, boolean allowPrivate)
      throws PreviewException, InterruptedException {
    PastedAddress pasted = PastedAddress.parse(address);
    SourceStanza stanza = stanza(pasted, pasted.likelyKind(), allowPrivate);
    if (stanza.kind().can(Capability.STREAM)) {
      return look(stanza, remarks(pasted));
    }
    Page page = read(stanza);
    return posts(page).isEmpty() ? otherwise(pasted, stanza, page) : proposal(pasted, stanza, page);
  }

  /**
   * Reads an address as a source of a kind.
   *
   * @param address as a person pastes it; {@code https://} may be missing
   * @param allowPrivate whether private, loopback and link-local addresses may be fetched
   * @throws PreviewException if it cannot be read so, or has no post and is no stream; the message
   *     says why
   */
  public Proposal propose(String address, SourceKind kind, boolean allowPrivate)
      throws PreviewException, InterruptedException {
    PastedAddress pasted = PastedAddress.parse(address);
    return look(stanza(pasted, kind, allowPrivate), remarks(pasted));
  }

  /**
   * Reads what a source would bring if it were new: of its first address, with its token.
   *
   * @throws PreviewException as {@link #propose} does
   */
  public Proposal look(SourceStanza stanza) throws PreviewException, InterruptedException {
    return look(stanza, List.of());
  }

  private Proposal look(SourceStanza stanza, List<String> known)
      throws PreviewException, InterruptedException {
    if (stanza.kind() == SourceKind.PUSH) {
      throw new PreviewException(
          "What others send is not read anywhere: it comes by itself.", null);
    }
    Page page = read(stanza);
    List<String> remarks = new ArrayList<>(known);
    remarks.addAll(remarks(page));
    if (posts(page).isEmpty() && !stanza.kind().can(Capability.STREAM)) {
      throw nothing(stanza.urls().get(0), page, null);
    }
    if (posts(page).isEmpty()) {
      remarks.add(
          "The stream is open, but nothing came within %d seconds."
              .formatted(listening.toSeconds()));
    }
    return new Proposal(stanza, posts(page), remarks);
  }

  /** The other kind; what is wrong with the likely one is more telling if that fails, too. */
  private Proposal otherwise(PastedAddress pasted, SourceStanza likely, Page empty)
      throws PreviewException, InterruptedException {
    SourceKind kind = likely.kind() == SourceKind.FEED ? SourceKind.SITEMAP : SourceKind.FEED;
    SourceStanza stanza = stanza(pasted, kind, likely.allowPrivate());
    try {
      Page page = read(stanza);
      if (!posts(page).isEmpty()) {
        return proposal(pasted, stanza, page);
      }
    } catch (PreviewException neither) {
      throw nothing(pasted.url(), empty, neither);
    }
    throw nothing(pasted.url(), empty, null);
  }

  private Proposal proposal(PastedAddress pasted, SourceStanza stanza, Page page) {
    List<String> remarks = remarks(pasted);
    remarks.addAll(remarks(page));
    return new Proposal(stanza, posts(page), remarks);
  }

  private SourceStanza stanza(PastedAddress pasted, SourceKind kind, boolean allowPrivate) {
    return new SourceStanza(
        pasted.freeName(sources.all().stream().map(SourceRow::name).toList()),
        kind,
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
      return stanza.kind().can(Capability.STREAM) ? listen(connector) : connector.read(null);
    } catch (FetchException failed) {
      throw new PreviewException(failed.getMessage(), failed);
    }
  }

  /** The first page with a post, or the last before patience ends. */
  private Page listen(Connector connector) throws FetchException, InterruptedException {
    long end = System.nanoTime() + listening.toNanos();
    Page page = connector.read(null);
    while (posts(page).isEmpty() && System.nanoTime() < end) {
      page = connector.read(page.cursor());
    }
    return page;
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
        stanza.paused(),
        stanza.token(),
        stanza.matchedOnly());
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

  private static PreviewException nothing(String url, Page page, Exception cause) {
    String reason =
        page.failures().isEmpty()
            ? "it answers, but holds no posts now"
            : page.failures().get(0).reason();
    return new PreviewException("No post was found at %s: %s.".formatted(url, reason), cause);
  }

  private List<String> remarks(PastedAddress pasted) {
    return sources.all().stream()
        .filter(row -> row.stanza().urls().contains(pasted.url()))
        .map(row -> "The source '" + row.name() + "' reads this address already.")
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static List<String> remarks(Page page) {
    return page.failures().isEmpty()
        ? List.of()
        : List.of(
            "%d of its items could not be read, the first because: %s."
                .formatted(page.failures().size(), page.failures().get(0).reason()));
  }
}
