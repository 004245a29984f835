package io.earshot.insight.crm.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.connectors.http.ApiAnswer;
import io.earshot.insight.crm.CrmApi;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** How HubSpot says why, and until when, it refuses. */
record HubSpotWords(InstantSource clock) implements CrmApi.Words {
  @Override
  public String reason(ApiAnswer answer, JsonNode body) {
    return body.path("message").asText("");
  }

  /** The policy that was broken tells how long, where no header does. */
  @Override
  public Instant notBefore(ApiAnswer answer, JsonNode body) {
    Duration wait = wait(body.path("policyName").asText(""));
    return wait == null || answer.header("retry-after") != null
        ? answer.notBefore()
        : clock.instant().plus(wait);
  }

  /** A day ends at midnight of the account, whose zone is not told: it is asked by the hour. */
  private static Duration wait(String policy) {
    if (policy.contains("DAILY")) {
      return Duration.ofHours(1);
    }
    if (policy.contains("TEN_SECONDLY")) {
      return Duration.ofSeconds(10);
    }
    return policy.contains("SECONDLY") ? Duration.ofSeconds(1) : null;
  }
}
