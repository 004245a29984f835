package io.earshot.insight.crm.hubspot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.earshot.connectors.http.HttpFetcher;
import io.earshot.insight.crm.CrmBatch;
import io.earshot.insight.crm.CrmItem;
import io.earshot.insight.crm.CrmRefusal;
import io.earshot.insight.crm.CrmResult;
import io.earshot.insight.crm.CrmTarget;
import io.earshot.insight.crm.CrmWords;
import io.earshot.store.CrmRecordKind;
import io.earshot.store.CrmStanza;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Writes to HubSpot, a hundred records at once. */
public final class HubSpotTarget implements CrmTarget {
  private static final int BATCH = 100;

  private final HubSpotApi api;
  private final HubSpotFields fields;
  private final String contactKey;
  private final InstantSource clock;

  public HubSpotTarget(HttpFetcher http, CrmStanza stanza, InstantSource clock) {
    this.api = new HubSpotApi(http, stanza, clock);
    this.fields = new HubSpotFields(api);
    this.contactKey = stanza.contactKey();
    this.clock = clock;
  }

  @Override
  public int batch() {
    return BATCH;
  }

  @Override
  public List<CrmResult> send(List<CrmItem> items) throws InterruptedException {
    try {
      fields.make();
    } catch (CrmRefusal refused) {
      String why = "its properties cannot be made: " + refused.getMessage();
      return Collections.nCopies(items.size(), CrmResult.retry(why, refused.result().notBefore()));
    }
    return write(new CrmBatch(items));
  }

  private List<CrmResult> write(CrmBatch batch) throws InterruptedException {
    HubSpotContacts contacts = new HubSpotContacts(api, contactKey, batch);
    contacts.find();
    HubSpotObjects notes = new HubSpotObjects(api, "notes", batch, contacts, this::note);
    HubSpotObjects tickets =
        new HubSpotObjects(api, "tickets", batch, contacts, HubSpotTarget::ticket);
    batch.attempt(open(batch, CrmRecordKind.ROLLUP, false), contacts::write);
    batch.attempt(open(batch, CrmRecordKind.ACTIVITY, false), notes::write);
    batch.attempt(open(batch, CrmRecordKind.CASE, false), tickets::write);
    batch.attempt(open(batch, CrmRecordKind.ROLLUP, true), contacts::clear);
    batch.attempt(open(batch, CrmRecordKind.ACTIVITY, true), notes::remove);
    batch.attempt(open(batch, CrmRecordKind.CASE, true), tickets::remove);
    return batch.results();
  }

  private static List<CrmItem> open(CrmBatch batch, CrmRecordKind kind, boolean removal) {
    return batch.open(item -> item.kind() == kind && item.removal() == removal);
  }

  private void note(ObjectNode properties, CrmItem item) {
    var published = item.post().published();
    properties
        .put("hs_timestamp", (published == null ? clock.instant() : published).toString())
        .put(
            "hs_note_body",
            CrmWords.lines(item.post(), null).stream()
                .map(HubSpotTarget::escaped)
                .collect(Collectors.joining("<br>")));
  }

  /** Where it stands is said once: what people make of it later stays. */
  private static void ticket(ObjectNode properties, CrmItem item) {
    properties
        .put("subject", CrmWords.subject(item.post()))
        .put("content", String.join("\n", CrmWords.lines(item.post(), null)));
    if (item.remoteId() == null) {
      properties.put("hs_pipeline", "0").put("hs_pipeline_stage", "1");
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
