package io.earshot.insight.crm.hubspot;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.insight.crm.CrmApi;
import io.earshot.insight.crm.CrmRefusal;
import io.earshot.insight.crm.CrmResult;
import io.earshot.store.CrmStanza;
import java.net.URLEncoder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/**
 * The access token: that of a private app as it stands, or one got for a refresh token, which is
 * good for half an hour and replaced a minute before it ends.
 */
final class HubSpotToken {
  private static final String PATH = "/oauth/2026-03/token";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final long SPARE_SECONDS = 60;

  private final CrmApi api;
  private final CrmStanza stanza;
  private final InstantSource clock;
  private String access;
  private Instant ends;

  HubSpotToken(CrmApi api, CrmStanza stanza, InstantSource clock) {
    this.api = api;
    this.stanza = stanza;
    this.clock = clock;
  }

  String value() throws CrmRefusal, InterruptedException {
    if (stanza.client() == null) {
      return CrmApi.secret(stanza.token());
    }
    if (access == null || clock.instant().isAfter(ends)) {
      refresh();
    }
    return access;
  }

  /** Has the next be got anew; whether that can be done. */
  boolean renew() {
    access = null;
    return stanza.client() != null;
  }

  private void refresh() throws CrmRefusal, InterruptedException {
    String form =
        "grant_type=refresh_token&client_id=%s&client_secret=%s&refresh_token=%s"
            .formatted(encoded(stanza.client()), encoded(stanza.secret()), encoded(stanza.token()));
    JsonNode answer = token(form);
    access = answer.path("access_token").asText();
    long seconds = answer.path("expires_in").asLong();
    ends = clock.instant().plusSeconds(Math.max(0, seconds - SPARE_SECONDS));
  }

  /** Whoever mends what is wrong with the login need not replay what waited for it. */
  private JsonNode token(String form) throws CrmRefusal, InterruptedException {
    try {
      return api.call("POST", PATH, form, FORM, Map.of());
    } catch (CrmRefusal refused) {
      String why = "no access token for the refresh token: " + refused.getMessage();
      throw new CrmRefusal(CrmResult.retry(why, refused.result().notBefore()), 0);
    }
  }

  private static String encoded(String reference) throws CrmRefusal {
    return URLEncoder.encode(CrmApi.secret(reference), UTF_8);
  }
}
