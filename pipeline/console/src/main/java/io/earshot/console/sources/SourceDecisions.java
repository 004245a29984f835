package io.earshot.console.sources;

import io.earshot.connectors.AuthorPolicy;
import io.earshot.connectors.FullText;
import io.earshot.connectors.SourceKind;
import io.earshot.connectors.SourceStanza;
import io.earshot.console.web.Problem;
import io.earshot.console.web.StoreChange;
import io.earshot.insight.PreviewException;
import io.earshot.insight.Proposal;
import io.earshot.insight.SourcePreview;
import io.earshot.store.Origin;
import io.earshot.store.Sources;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What people may change about sources; what they may not is a {@link Problem}. */
public final class SourceDecisions {
  /** The most days posts can be kept: a hundred years. */
  public static final int MOST_DAYS = 36_500;

  private static final int FRESHNESS_HOURS = 24;
  private static final int MOST_CHARACTERS = 2_000;

  /**
   * Without braces: what ${NAME} stands for must not be sent wherever a user of the console says.
   */
  private static final Pattern WEB_ADDRESS =
      Pattern.compile("(?i)(https?|wss?)://[^/\\s{}]+[^\\s{}]*");

  private final Sources sources;
  private final SourcePreview preview;

  public SourceDecisions(Sources sources, SourcePreview preview) {
    this.sources = sources;
    this.preview = preview;
  }

  /**
   * What an address would bring; nothing is saved.
   *
   * @param kind as {@code sources.yaml} calls it; null or blank finds out whether it is a feed, a
   *     site or a stream
   */
  public Proposal preview(String url, String kind, boolean allowPrivate) {
    if (url == null || url.isBlank()) {
      throw Problem.badRequest("Paste the address of a feed, a blog or a site.");
    }
    return kind == null || kind.isBlank()
        ? carryOut(() -> preview.propose(url, allowPrivate))
        : carryOut(() -> preview.propose(url, kind(kind), allowPrivate));
  }

  /** What a source would bring if it were new; nothing is saved. */
  public Proposal look(String name) {
    SourceStanza stanza =
        sources.find(name).orElseThrow(() -> SourceReports.unknown(name)).stanza();
    return carryOut(() -> preview.look(stanza));
  }

  @FunctionalInterface
  private interface Reading {
    Proposal read() throws PreviewException, InterruptedException;
  }

  private static Proposal carryOut(Reading reading) {
    try {
      return reading.read();
    } catch (PreviewException refused) {
      throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, refused.getMessage());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new Problem(HttpStatus.SERVICE_UNAVAILABLE, "Earshot is stopping.");
    }
  }

  /**
   * A stanza with what the console asks for, the rest as by default.
   *
   * @param kind in lower case
   */
  public static SourceStanza stanza(
      String name, String kind, List<String> urls, int keepDays, boolean allowPrivate) {
    SourceKind known = kind(kind);
    return new SourceStanza(
        name,
        known,
        urls,
        null,
        keepDays,
        FRESHNESS_HOURS,
        FullText.AUTO,
        AuthorPolicy.OFF,
        allowPrivate,
        false,
        null,
        known.isFirehose());
  }

  private static SourceKind kind(String kind) {
    return Stream.of(SourceKind.values())
        .filter(known -> known.label().equalsIgnoreCase(kind))
        .findFirst()
        .orElseThrow(() -> Problem.badRequest("'%s' is no kind of source.".formatted(kind)));
  }

  /** Adds a source that is not there yet. */
  public void add(SourceStanza stanza) {
    if (sources.find(stanza.name()).isPresent()) {
      throw new Problem(
          HttpStatus.CONFLICT,
          "There is a source named '%s' already. Choose another name.".formatted(stanza.name()));
    }
    checkKeep(stanza.keepDays());
    checkUrls(stanza.urls());
    StoreChange.carryOut(() -> sources.save(stanza, Origin.CONSOLE));
  }

  public void pause(String name, boolean paused) {
    StoreChange.carryOut(() -> sources.pause(name, paused));
  }

  /**
   * @param days 0 is for ever
   */
  public void keep(String name, int days) {
    checkKeep(days);
    StoreChange.carryOut(() -> sources.keep(name, days));
  }

  public void delete(String name) {
    StoreChange.carryOut(() -> sources.delete(name));
  }

  private static void checkKeep(int days) {
    if (days < 0 || days > MOST_DAYS) {
      throw Problem.badRequest(
          "Posts can be kept from 1 to %,d days, or for ever (0).".formatted(MOST_DAYS));
    }
  }

  private static void checkUrls(List<String> urls) {
    if (urls.isEmpty()) {
      throw Problem.badRequest("A source needs at least one address.");
    }
    for (String url : urls) {
      if (url == null || url.length() > MOST_CHARACTERS || !WEB_ADDRESS.matcher(url).matches()) {
        throw Problem.badRequest("'%s' is not an address of the web.".formatted(url));
      }
    }
  }
}
