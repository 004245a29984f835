package io.earshot.insight.crm.hubspot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.earshot.insight.crm.CrmBatch;
import io.earshot.insight.crm.CrmItem;
import io.earshot.insight.crm.CrmRefusal;
import io.earshot.insight.crm.CrmResult;
import io.earshot.insight.crm.CrmRollup;
import io.earshot.store.CrmStanza;
import io.earshot.store.Customer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The contacts of a batch. One that is there is taken as it is; what people keep there is never
 * written over.
 */
final class HubSpotContacts {
  private static final String PATH = "/crm/objects/2026-03/contacts/batch/";

  private final HubSpotApi api;
  private final String key;
  private final CrmBatch batch;
  private final Map<String, String> found = new HashMap<>();

  HubSpotContacts(HubSpotApi api, String key, CrmBatch batch) {
    this.api = api;
    this.key = key;
    this.batch = batch;
  }

  /** Finds them, and makes those that are not there. */
  void find() throws InterruptedException {
    batch.open(item -> !item.removal() && value(item) == null).forEach(this::refuse);
    batch.attempt(batch.open(item -> !item.removal()), this::read);
    List<CrmItem> missing = batch.open(item -> !item.removal() && id(item) == null);
    if (key.equals(CrmStanza.KEY_ID)) {
      missing.forEach(item -> batch.give(item, CrmResult.dead(unknown(item))));
    } else {
      batch.attempt(missing, this::make);
    }
  }

  /** What HubSpot calls the contact of an item; null until it is found. */
  String id(CrmItem item) {
    return found.get(value(item));
  }

  private void refuse(CrmItem item) {
    String why = "the customer %s has no e-mail address".formatted(item.customer().id());
    batch.give(item, CrmResult.dead(why));
  }

  private static String unknown(CrmItem item) {
    return "there is no contact with the id " + item.customer().id();
  }

  private String value(CrmItem item) {
    Customer customer = item.customer();
    if (!key.equals(CrmStanza.KEY_EMAIL)) {
      return customer.id();
    }
    return customer.emails().isEmpty() ? null : customer.emails().get(0).toLowerCase(Locale.ROOT);
  }

  private void read(List<CrmItem> items) throws CrmRefusal, InterruptedException {
    Inputs inputs = new Inputs();
    items.stream().map(this::value).distinct().forEach(value -> inputs.add().put("id", value));
    ObjectNode body = inputs.body();
    boolean byId = key.equals(CrmStanza.KEY_ID);
    body.putArray("properties").add(byId ? "email" : key);
    if (!byId) {
      body.put("idProperty", key);
    }
    found.putAll(Inputs.ids(api.post(PATH + "read", body), byId ? null : key));
  }

  private void make(List<CrmItem> items) throws CrmRefusal, InterruptedException {
    Inputs inputs = new Inputs();
    Map<String, Customer> distinct = new HashMap<>();
    items.forEach(item -> distinct.put(value(item), item.customer()));
    distinct.forEach((value, customer) -> describe(inputs.add(key, value), value, customer));
    var answer = api.post(PATH + "upsert", inputs.body());
    found.putAll(Inputs.ids(answer, key));
    items.stream()
        .filter(item -> id(item) == null)
        .forEach(item -> batch.give(item, CrmResult.dead(Inputs.errors(answer))));
  }

  private void describe(ObjectNode input, String value, Customer customer) {
    ObjectNode properties = input.putObject("properties").put(key, value);
    if (!customer.emails().isEmpty()) {
      properties.put("email", customer.emails().get(0));
    }
    if (customer.name() != null) {
      int last = customer.name().lastIndexOf(' ');
      properties.put("firstname", last < 0 ? "" : customer.name().substring(0, last));
      properties.put("lastname", customer.name().substring(last + 1));
    }
    if (customer.company() != null) {
      properties.put("company", customer.company());
    }
  }

  /** Writes rollups into the contacts, which have been found. */
  void write(List<CrmItem> items) throws CrmRefusal, InterruptedException {
    Inputs inputs = new Inputs();
    for (CrmItem item : items) {
      counts(inputs.add().put("id", id(item)).putObject("properties"), item.rollup());
    }
    var answer = api.post(PATH + "update", inputs.body());
    Map<String, String> written = Inputs.ids(answer, null);
    for (CrmItem item : items) {
      String id = id(item);
      batch.give(
          item,
          written.containsKey(id)
              ? CrmResult.taken(id, "contact " + id)
              : CrmResult.dead(Inputs.errors(answer)));
    }
  }

  /** Takes rollups out of the contacts. */
  void clear(List<CrmItem> items) throws CrmRefusal, InterruptedException {
    Inputs inputs = new Inputs();
    for (CrmItem item : items) {
      if (item.remoteId() != null) {
        counts(
            inputs.add().put("id", item.remoteId()).putObject("properties"),
            new CrmRollup(0, 0, 0, null, null, null));
      }
    }
    if (!inputs.isEmpty()) {
      api.post(PATH + "update", inputs.body());
    }
    items.forEach(item -> batch.give(item, CrmResult.taken(null, "taken back")));
  }

  /** An empty text clears a property. */
  private static void counts(ObjectNode properties, CrmRollup rollup) {
    properties
        .put(HubSpotFields.MENTIONS, String.valueOf(rollup.mentions()))
        .put(HubSpotFields.NEGATIVE, String.valueOf(rollup.negative()))
        .put(HubSpotFields.POSITIVE, String.valueOf(rollup.positive()))
        .put(HubSpotFields.NET_SENTIMENT, text(rollup.netSentiment()))
        .put(HubSpotFields.TREND, text(rollup.trend()))
        .put(HubSpotFields.LAST_MENTION, text(rollup.lastMention()));
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString();
  }
}
