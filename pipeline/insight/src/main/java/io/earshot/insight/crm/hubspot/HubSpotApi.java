package io.earshot.insight.crm.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.connectors.http.HttpFetcher;
import io.earshot.insight.crm.CrmApi;
import io.earshot.insight.crm.CrmRefusal;
import io.earshot.store.CrmStanza;
import java.time.InstantSource;
import java.util.Map;

/** Calls HubSpot with a token that is good. */
final class HubSpotApi {
  private static final int UNAUTHORISED = 401;

  private final CrmApi api;
  private final HubSpotToken token;

  HubSpotApi(HttpFetcher http, CrmStanza stanza, InstantSource clock) {
    this.api = new CrmApi(http, stanza, new HubSpotWords(clock));
    this.token = new HubSpotToken(api, stanza, clock);
  }

  /** A token may end before its time: then it is asked with a new one. */
  JsonNode post(String path, JsonNode body) throws CrmRefusal, InterruptedException {
    try {
      return post(path, body, token.value());
    } catch (CrmRefusal refused) {
      if (refused.status() != UNAUTHORISED || !token.renew()) {
        throw refused;
      }
      return post(path, body, token.value());
    }
  }

  private JsonNode post(String path, JsonNode body, String bearer)
      throws CrmRefusal, InterruptedException {
    return api.call("POST", path, body, Map.of("Authorization", "Bearer " + bearer));
  }
}
