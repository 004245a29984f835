package io.earshot.insight.crm.espocrm;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.connectors.http.ApiAnswer;
import io.earshot.insight.crm.CrmApi;
import java.time.Instant;

/** How EspoCRM says why it refuses: in a header. */
record EspoWords() implements CrmApi.Words {
  @Override
  public String reason(ApiAnswer answer, JsonNode body) {
    String reason = answer.header("x-status-reason");
    return reason == null ? "" : reason;
  }

  @Override
  public Instant notBefore(ApiAnswer answer, JsonNode body) {
    return answer.notBefore();
  }
}
