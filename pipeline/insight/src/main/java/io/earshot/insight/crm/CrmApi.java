package io.earshot.insight.crm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.earshot.connectors.Secret;
import io.earshot.connectors.http.ApiAnswer;
import io.earshot.connectors.http.ApiCall;
import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.FetchException.Reason;
import io.earshot.connectors.http.HttpFetcher;
import io.earshot.store.CrmStanza;
import java.time.Instant;
import java.util.Map;

/** Calls the JSON API of a CRM, and says what an answer that is none means. */
public final class CrmApi {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String JSON_TYPE = "application/json";
  private static final int MOST_SAID = 300;

  private final HttpFetcher http;
  private final CrmStanza stanza;
  private final Words words;

  /** Where a CRM says why it refuses. */
  public interface Words {
    /** What it said, or an empty text. */
    String reason(ApiAnswer answer, JsonNode body);

    /** When it wants to be asked again, or null. */
    Instant notBefore(ApiAnswer answer, JsonNode body);
  }

  public CrmApi(HttpFetcher http, CrmStanza stanza, Words words) {
    this.http = http;
    this.stanza = stanza;
    this.words = words;
  }

  /**
   * Calls it with JSON.
   *
   * @param path behind the address, with a leading slash
   * @param body null sends none
   * @return what it answered; missing where that is no JSON
   */
  public JsonNode call(String method, String path, JsonNode body, Map<String, String> headers)
      throws CrmRefusal, InterruptedException {
    return call(method, path, body == null ? null : body.toString(), JSON_TYPE, headers);
  }

  /** The same with a body of any type. */
  public JsonNode call(
      String method, String path, String body, String type, Map<String, String> headers)
      throws CrmRefusal, InterruptedException {
    String url = secret(stanza.address()).replaceAll("/+$", "") + path;
    try {
      ApiAnswer answer =
          http.call(
              new ApiCall(
                  method, url, body == null ? null : type, body, headers, stanza.allowPrivate()));
      JsonNode said = parsed(answer.body());
      if (!answer.isGood()) {
        throw refusal(answer, said);
      }
      return said;
    } catch (FetchException unanswered) {
      String why = unanswered.getMessage();
      boolean never = unanswered.reason() == Reason.REFUSED;
      throw new CrmRefusal(never ? CrmResult.dead(why) : CrmResult.retry(why, null), 0);
    }
  }

  /** What a reference leads to, looked up each time; whoever sets it later need not replay. */
  public static String secret(String reference) throws CrmRefusal {
    try {
      return Secret.value(reference);
    } catch (FetchException missing) {
      throw new CrmRefusal(CrmResult.retry(missing.getMessage(), null), 0);
    }
  }

  private CrmRefusal refusal(ApiAnswer answer, JsonNode said) {
    String reason = words.reason(answer, said);
    String cut = reason.length() > MOST_SAID ? reason.substring(0, MOST_SAID) + "…" : reason;
    String message = "answered " + answer.status() + (cut.isBlank() ? "" : ": " + cut);
    return new CrmRefusal(result(answer, said, message), answer.status());
  }

  /** Who may not do it now may be let do it soon: only what is wrong in itself is given up. */
  private CrmResult result(ApiAnswer answer, JsonNode said, String message) {
    boolean later =
        switch (answer.status()) {
          case 401, 403, 408, 423, 425, 429, 477 -> true;
          default -> answer.status() / 100 != 4;
        };
    return later
        ? CrmResult.retry(message, words.notBefore(answer, said))
        : CrmResult.dead(message);
  }

  private static JsonNode parsed(String body) {
    try {
      JsonNode node = JSON.readTree(body);
      return node == null ? MissingNode.getInstance() : node;
    } catch (JsonProcessingException noJson) {
      return MissingNode.getInstance();
    }
  }
}
