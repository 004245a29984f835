package io.earshot.insight.crm.webhook;

import io.earshot.connectors.http.HttpFetcher;
import io.earshot.insight.crm.CrmBatch;
import io.earshot.insight.crm.CrmItem;
import io.earshot.insight.crm.CrmResult;
import io.earshot.insight.crm.CrmResult.Outcome;
import io.earshot.insight.crm.CrmTarget;
import io.earshot.insight.delivery.DeliveryException;
import io.earshot.insight.delivery.SignedPost;
import io.earshot.store.CrmStanza;
import java.time.Clock;
import java.util.List;

/**
 * Sends an event for each version of a record: whoever receives it keeps, by {@code subject}, what
 * the newest says.
 */
public final class WebhookTarget implements CrmTarget {
  private static final String CONTENT_TYPE = "application/cloudevents+json; charset=utf-8";

  private final SignedPost web;
  private final CrmStanza stanza;
  private final Clock clock;

  public WebhookTarget(HttpFetcher http, CrmStanza stanza, Clock clock) {
    this.web = new SignedPost(http, clock);
    this.stanza = stanza;
    this.clock = clock;
  }

  @Override
  public int batch() {
    return 20;
  }

  @Override
  public List<CrmResult> send(List<CrmItem> items) throws InterruptedException {
    CrmBatch batch = new CrmBatch(items);
    batch.eachInTurn(this::send);
    return batch.results();
  }

  private CrmResult send(CrmItem item) throws InterruptedException {
    CrmEvent event = CrmEvent.of(item, clock.instant());
    try {
      return CrmResult.taken(
          null,
          web.send(
              new SignedPost.Message(
                  stanza.address(),
                  stanza.secret(),
                  stanza.allowPrivate(),
                  event.id(),
                  CONTENT_TYPE,
                  event.json())));
    } catch (DeliveryException failed) {
      return new CrmResult(outcome(failed), null, failed.getMessage(), failed.notBefore());
    }
  }

  private static Outcome outcome(DeliveryException failed) {
    return switch (failed.remedy()) {
      case RETRY -> Outcome.RETRY;
      case GIVE_UP -> Outcome.DEAD;
      case DISABLE_CHANNEL -> Outcome.DISABLE;
    };
  }
}
