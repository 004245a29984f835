package io.earshot.connectors.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.earshot.connectors.Secret;
import io.earshot.connectors.SourceStanza;
import io.earshot.connectors.http.FetchException.Reason;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks a platform's API for JSON, with the token of the stanza where there is one. */
public final class JsonApi {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern LINK = Pattern.compile("<([^>]*)>[^<]*?;\\s*rel=\"?(\\w+)\"?");
  private static final int SHOWN = 60;

  private final Fetcher fetcher;
  private final SourceStanza stanza;
  private final String tokenHeader;
  private final UnaryOperator<String> written;

  /**
   * @param written how the token is written in its header
   */
  private JsonApi(
      Fetcher fetcher, SourceStanza stanza, String tokenHeader, UnaryOperator<String> written) {
    this.fetcher = requireNonNull(fetcher, "fetcher is null");
    this.stanza = requireNonNull(stanza, "stanza is null");
    this.tokenHeader = tokenHeader;
    this.written = written;
  }

  /** An API that all may ask; it is not given the stanza's token. */
  public static JsonApi open(Fetcher fetcher, SourceStanza stanza) {
    return new JsonApi(fetcher, stanza, null, UnaryOperator.identity());
  }

  /** An API that takes its token as {@code Authorization: Bearer}. */
  public static JsonApi bearer(Fetcher fetcher, SourceStanza stanza) {
    return new JsonApi(fetcher, stanza, "Authorization", token -> "Bearer " + token);
  }

  /** An API that takes its token, {@code user:password}, as {@code Authorization: Basic}. */
  public static JsonApi basic(Fetcher fetcher, SourceStanza stanza) {
    return new JsonApi(
        fetcher,
        stanza,
        "Authorization",
        token -> "Basic " + Base64.getEncoder().encodeToString(token.getBytes(UTF_8)));
  }

  /** An API that takes its token in a header of its own. */
  public static JsonApi keyed(Fetcher fetcher, SourceStanza stanza, String header) {
    return new JsonApi(fetcher, stanza, header, UnaryOperator.identity());
  }

  /**
   * An answer.
   *
   * @param body never null
   * @param next address of the next page as the {@code Link} header names it (RFC 8288), or null
   * @param previous the same of the page before, or null
   * @param fetched all of the answer
   */
  public record Answer(JsonNode body, String next, String previous, Fetched fetched) {}

  /**
   * Asks.
   *
   * @throws FetchException also if the answer is not whole, or no JSON
   */
  public Answer get(String url) throws FetchException, InterruptedException {
    Fetched fetched = fetcher.fetch(FetchRequest.json(url, headers(), stanza.allowPrivate()));
    if (fetched.truncated()) {
      throw new FetchException(
          fetched.url() + ": the answer broke off", Reason.NETWORK, fetched.status(), null, null);
    }
    String links = fetched.header("link");
    return new Answer(parse(fetched), link(links, "next"), link(links, "prev"), fetched);
  }

  private Map<String, String> headers() throws FetchException {
    return stanza.token() == null || tokenHeader == null
        ? Map.of()
        : Map.of(tokenHeader, written.apply(Secret.value(stanza.token())));
  }

  private static JsonNode parse(Fetched fetched) throws FetchException {
    try {
      JsonNode body = JSON.readTree(fetched.body());
      if (body != null && body.isContainerNode()) {
        return body;
      }
    } catch (JsonProcessingException e) {
      throw noJson(fetched, e);
    } catch (IOException impossible) {
      throw noJson(fetched, impossible);
    }
    throw noJson(fetched, null);
  }

  private static FetchException noJson(Fetched fetched, Exception cause) {
    String start = new String(fetched.body(), 0, Math.min(SHOWN, fetched.body().length), UTF_8);
    return new FetchException(
        fetched.url() + " answers no JSON but " + start.strip().replaceAll("\\s+", " "),
        Reason.SERVER_ERROR,
        fetched.status(),
        null,
        cause);
  }

  private static String link(String header, String relation) {
    Matcher matcher = LINK.matcher(header == null ? "" : header);
    while (matcher.find()) {
      if (matcher.group(2).equals(relation)) {
        return matcher.group(1);
      }
    }
    return null;
  }
}
