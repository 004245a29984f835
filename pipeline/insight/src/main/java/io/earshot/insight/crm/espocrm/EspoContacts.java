package io.earshot.insight.crm.espocrm;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.earshot.insight.crm.CrmRefusal;
import io.earshot.insight.crm.CrmResult;
import io.earshot.insight.crm.CrmRollup;
import io.earshot.store.CrmStanza;
import io.earshot.store.Customer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Contacts. One that is there is taken as it is; what people keep there is never written over.
 *
 * @param key by what contacts are known
 */
record EspoContacts(EspoApi api, String key) {
  private static final String TYPE = "Contact";
  private static final String EMAIL = "emailAddress";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  /** The id of a customer's contact, which is made if it is not there. */
  String id(Customer customer) throws CrmRefusal, InterruptedException {
    if (key.equals(CrmStanza.KEY_ID)) {
      return checked(customer.id());
    }
    boolean byEmail = key.equals(CrmStanza.KEY_EMAIL);
    if (byEmail && customer.emails().isEmpty()) {
      throw refused("the customer %s has no e-mail address".formatted(customer.id()));
    }
    Optional<String> found =
        byEmail
            ? api.find(TYPE, "equals", EMAIL, customer.emails().get(0))
            : api.find(TYPE, "equals", key, customer.id());
    return found.isPresent() ? found.get() : api.post(TYPE, described(customer, byEmail));
  }

  private String checked(String id) throws CrmRefusal, InterruptedException {
    return api.find(TYPE, "equals", "id", id)
        .orElseThrow(() -> refused("there is no contact with the id " + id));
  }

  private static CrmRefusal refused(String why) {
    return new CrmRefusal(CrmResult.dead(why), 0);
  }

  private ObjectNode described(Customer customer, boolean byEmail) {
    ObjectNode contact = JsonNodeFactory.instance.objectNode();
    int last = customer.label().lastIndexOf(' ');
    if (last > 0) {
      contact.put("firstName", customer.label().substring(0, last));
    }
    contact.put("lastName", customer.label().substring(last + 1));
    if (!customer.emails().isEmpty()) {
      contact.put(EMAIL, customer.emails().get(0));
    }
    return byEmail ? contact : contact.put(key, customer.id());
  }

  /** Writes a rollup into a contact; null takes it out. Whether the contact is there. */
  boolean write(String contact, CrmRollup rollup) throws CrmRefusal, InterruptedException {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    fields.put("cEarshotMentions", rollup == null ? null : Long.valueOf(rollup.mentions()));
    fields.put("cEarshotNegative", rollup == null ? null : Long.valueOf(rollup.negative()));
    fields.put("cEarshotPositive", rollup == null ? null : Long.valueOf(rollup.positive()));
    fields.put("cEarshotNetSentiment", rollup == null ? null : rollup.netSentiment());
    fields.put("cEarshotTrend", rollup == null ? null : rollup.trend());
    fields.put("cEarshotLastMention", rollup == null ? null : text(rollup.lastMention()));
    return api.put(TYPE, contact, fields);
  }

  private static String text(Instant time) {
    return time == null ? null : TIME.format(time);
  }
}
