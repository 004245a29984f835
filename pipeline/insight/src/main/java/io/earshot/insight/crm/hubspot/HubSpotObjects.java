package io.earshot.insight.crm.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.earshot.insight.crm.CrmBatch;
import io.earshot.insight.crm.CrmItem;
import io.earshot.insight.crm.CrmRefusal;
import io.earshot.insight.crm.CrmResult;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Notes or tickets of a batch, known by {@link HubSpotFields#ID}.
 *
 * @param type {@code notes} or {@code tickets}
 * @param describe puts what an item says into properties
 */
record HubSpotObjects(
    HubSpotApi api,
    String type,
    CrmBatch batch,
    HubSpotContacts contacts,
    BiConsumer<ObjectNode, CrmItem> describe) {

  /** Writes them, and ties them to their contacts. */
  void write(List<CrmItem> items) throws CrmRefusal, InterruptedException {
    Inputs inputs = new Inputs();
    for (CrmItem item : items) {
      ObjectNode properties = inputs.add(HubSpotFields.ID, item.id()).putObject("properties");
      describe.accept(properties.put(HubSpotFields.ID, item.id()), item);
    }
    JsonNode answer = api.post(path("upsert"), inputs.body());
    Map<String, String> written = Inputs.ids(answer, HubSpotFields.ID);
    for (CrmItem item : items) {
      if (!written.containsKey(item.id())) {
        batch.give(item, CrmResult.dead(Inputs.errors(answer)));
      }
    }
    List<CrmItem> tied = items.stream().filter(item -> written.containsKey(item.id())).toList();
    batch.attempt(tied, some -> tie(some, written));
  }

  private void tie(List<CrmItem> items, Map<String, String> written)
      throws CrmRefusal, InterruptedException {
    Inputs inputs = new Inputs();
    for (CrmItem item : items) {
      ObjectNode input = inputs.add();
      input.putObject("from").put("id", written.get(item.id()));
      input.putObject("to").put("id", contacts.id(item));
    }
    String path = "/crm/associations/2026-03/%s/contacts/batch/associate/default".formatted(type);
    api.post(path, inputs.body());
    for (CrmItem item : items) {
      String id = written.get(item.id());
      batch.give(item, CrmResult.taken(id, type.substring(0, type.length() - 1) + " " + id));
    }
  }

  /** Takes them back: those that HubSpot has. */
  void remove(List<CrmItem> items) throws CrmRefusal, InterruptedException {
    Map<String, String> there = unconfirmed(items);
    Inputs inputs = new Inputs();
    for (CrmItem item : items) {
      String id = item.remoteId() == null ? there.get(item.id()) : item.remoteId();
      if (id != null) {
        inputs.add().put("id", id);
      }
    }
    if (!inputs.isEmpty()) {
      api.post(path("archive"), inputs.body());
    }
    items.forEach(item -> batch.give(item, CrmResult.taken(null, "taken back")));
  }

  private Map<String, String> unconfirmed(List<CrmItem> items)
      throws CrmRefusal, InterruptedException {
    Inputs inputs = new Inputs();
    items.stream()
        .filter(item -> item.remoteId() == null)
        .forEach(item -> inputs.add().put("id", item.id()));
    if (inputs.isEmpty()) {
      return Map.of();
    }
    ObjectNode body = inputs.body().put("idProperty", HubSpotFields.ID);
    body.putArray("properties").add(HubSpotFields.ID);
    return Inputs.ids(api.post(path("read"), body), HubSpotFields.ID);
  }

  private String path(String what) {
    return "/crm/objects/2026-03/%s/batch/%s".formatted(type, what);
  }
}
