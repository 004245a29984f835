package io.earshot.insight.crm.espocrm;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.connectors.http.HttpFetcher;
import io.earshot.insight.crm.CrmApi;
import io.earshot.insight.crm.CrmRefusal;
import io.earshot.store.CrmStanza;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Calls EspoCRM with its API key, or signed where there is a secret. */
final class EspoApi {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int NOT_FOUND = 404;

  private final CrmApi api;
  private final CrmStanza stanza;

  EspoApi(HttpFetcher http, CrmStanza stanza) {
    this.api = new CrmApi(http, stanza, new EspoWords());
    this.stanza = stanza;
  }

  /**
   * @param path behind {@code /api/v1/}
   * @param query with its question mark, or empty
   */
  private JsonNode call(String method, String path, String query, JsonNode body)
      throws CrmRefusal, InterruptedException {
    return api.call(method, "/api/v1/" + path + query, body, login(method, path));
  }

  JsonNode get(String path, String query) throws CrmRefusal, InterruptedException {
    return call("GET", path, query, null);
  }

  /** Gives the id of what was made. */
  String post(String type, JsonNode body) throws CrmRefusal, InterruptedException {
    return call("POST", type, "", body).path("id").asText();
  }

  /** Whether it is there, and has been changed. */
  boolean put(String type, String id, JsonNode body) throws CrmRefusal, InterruptedException {
    return ifThere("PUT", type, id, body);
  }

  /** Whether it was there. */
  boolean delete(String type, String id) throws CrmRefusal, InterruptedException {
    return ifThere("DELETE", type, id, null);
  }

  private boolean ifThere(String method, String type, String id, JsonNode body)
      throws CrmRefusal, InterruptedException {
    try {
      call(method, type + "/" + encoded(id), "", body);
      return true;
    } catch (CrmRefusal refused) {
      if (refused.status() == NOT_FOUND) {
        return false;
      }
      throw refused;
    }
  }

  /** The id of the first whose field is, or holds, a text. */
  Optional<String> find(String type, String condition, String field, String text)
      throws CrmRefusal, InterruptedException {
    String query =
        "?select=id&maxSize=1&where%%5B0%%5D%%5Btype%%5D=%s&where%%5B0%%5D%%5Battribute%%5D=%s&where%%5B0%%5D%%5Bvalue%%5D=%s"
            .formatted(condition, encoded(field), encoded(text));
    JsonNode first = get(type, query).path("list").path(0).path("id");
    return first.isMissingNode() ? Optional.empty() : Optional.of(first.asText());
  }

  private Map<String, String> login(String method, String path) throws CrmRefusal {
    String key = CrmApi.secret(stanza.token());
    if (stanza.secret() == null) {
      return Map.of("X-Api-Key", key);
    }
    byte[] hash = hash(method + " /" + path, CrmApi.secret(stanza.secret()));
    ByteArrayOutputStream login = new ByteArrayOutputStream();
    login.writeBytes((key + ":").getBytes(UTF_8));
    login.writeBytes(hash);
    return Map.of("X-Hmac-Authorization", Base64.getEncoder().encodeToString(login.toByteArray()));
  }

  private static byte[] hash(String text, String secret) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
