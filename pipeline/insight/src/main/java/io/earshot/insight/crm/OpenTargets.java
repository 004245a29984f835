package io.earshot.insight.crm;

import io.earshot.connectors.http.HttpFetcher;
import io.earshot.insight.crm.espocrm.EspoTarget;
import io.earshot.insight.crm.file.FileTarget;
import io.earshot.insight.crm.hubspot.HubSpotTarget;
import io.earshot.insight.crm.webhook.WebhookTarget;
import io.earshot.store.CrmStanza;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The target of each kind of CRM, kept while its stanza stays the same. Thread-safe. */
public final class OpenTargets {
  private final HttpFetcher http;
  private final Clock clock;
  private final Map<String, Opened> opened = new ConcurrentHashMap<>();

  private record Opened(CrmStanza stanza, CrmTarget target) {}

  public OpenTargets(HttpFetcher http, Clock clock) {
    this.http = http;
    this.clock = clock;
  }

  /** The target that a stanza describes. */
  public CrmTarget of(CrmStanza stanza) {
    return opened
        .compute(
            stanza.name(),
            (name, old) ->
                old != null && old.stanza().equals(stanza) ? old : new Opened(stanza, open(stanza)))
        .target();
  }

  private CrmTarget open(CrmStanza stanza) {
    return switch (stanza.kind()) {
      case HUBSPOT -> new HubSpotTarget(http, stanza, clock);
      case ESPOCRM -> new EspoTarget(http, stanza);
      case WEBHOOK -> new WebhookTarget(http, stanza, clock);
      case CSV, JSONL -> new FileTarget(stanza);
    };
  }
}
