package io.earshot.insight.crm.hubspot;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.earshot.insight.crm.CrmRefusal;

/** The properties that Earshot writes: made once, where they are not there yet. */
final class HubSpotFields {
  /** What notes and tickets are known by. */
  static final String ID = "earshot_id";

  static final String MENTIONS = "earshot_mentions";
  static final String NEGATIVE = "earshot_negative";
  static final String POSITIVE = "earshot_positive";
  static final String NET_SENTIMENT = "earshot_net_sentiment";
  static final String TREND = "earshot_trend";
  static final String LAST_MENTION = "earshot_last_mention";

  private static final String PATH = "/crm/properties/2026-03/";
  private static final String GROUP = "earshot";
  private static final int CONFLICT = 409;

  private final HubSpotApi api;
  private boolean made;

  HubSpotFields(HubSpotApi api) {
    this.api = api;
  }

  void make() throws CrmRefusal, InterruptedException {
    if (made) {
      return;
    }
    for (String type : new String[] {"contacts", "notes", "tickets"}) {
      unlessThere(
          PATH + type + "/groups",
          JsonNodeFactory.instance
              .objectNode()
              .put("name", GROUP)
              .put("label", "Earshot")
              .put("displayOrder", -1));
    }
    text("notes");
    text("tickets");
    for (String name : new String[] {MENTIONS, NEGATIVE, POSITIVE, NET_SENTIMENT, TREND}) {
      unlessThere(PATH + "contacts", property(name, "number", "number"));
    }
    unlessThere(PATH + "contacts", property(LAST_MENTION, "datetime", "date"));
    made = true;
  }

  private void text(String type) throws CrmRefusal, InterruptedException {
    unlessThere(PATH + type, property(ID, "string", "text").put("hasUniqueValue", true));
  }

  private static ObjectNode property(String name, String type, String field) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("name", name)
        .put("label", "Earshot: " + name.substring("earshot_".length()).replace('_', ' '))
        .put("groupName", GROUP)
        .put("type", type)
        .put("fieldType", field);
  }

  private void unlessThere(String path, ObjectNode wanted) throws CrmRefusal, InterruptedException {
    try {
      api.post(path, wanted);
    } catch (CrmRefusal refused) {
      if (refused.status() != CONFLICT) {
        throw refused;
      }
    }
  }
}
