package io.earshot.insight.crm.espocrm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.earshot.connectors.http.HttpFetcher;
import io.earshot.insight.crm.CrmBatch;
import io.earshot.insight.crm.CrmItem;
import io.earshot.insight.crm.CrmRefusal;
import io.earshot.insight.crm.CrmResult;
import io.earshot.insight.crm.CrmTarget;
import io.earshot.insight.crm.CrmWords;
import io.earshot.store.CrmStanza;
import java.util.List;

/** Writes to EspoCRM, one record after another. */
public final class EspoTarget implements CrmTarget {
  private static final String NOTE = "Note";
  private static final String CASE = "Case";
  private static final int PAGE = 100;
  private static final int MOST_PAGES = 10;

  private final EspoApi api;
  private final EspoContacts contacts;

  public EspoTarget(HttpFetcher http, CrmStanza stanza) {
    this.api = new EspoApi(http, stanza);
    this.contacts = new EspoContacts(api, stanza.contactKey());
  }

  @Override
  public int batch() {
    return 10;
  }

  @Override
  public List<CrmResult> send(List<CrmItem> items) throws InterruptedException {
    CrmBatch batch = new CrmBatch(items);
    batch.eachInTurn(item -> item.removal() ? remove(item) : write(item));
    return batch.results();
  }

  private CrmResult write(CrmItem item) throws CrmRefusal, InterruptedException {
    String contact = contacts.id(item.customer());
    return switch (item.kind()) {
      case ACTIVITY -> upsert(NOTE, item, contact, note(item, contact));
      case CASE -> upsert(CASE, item, contact, complaint(item, contact));
      case ROLLUP -> {
        contacts.write(contact, item.rollup());
        yield CrmResult.taken(contact, "contact " + contact);
      }
    };
  }

  /** Changes what is there, as far as it is ours; else makes it. */
  private CrmResult upsert(String type, CrmItem item, String contact, ObjectNode fields)
      throws CrmRefusal, InterruptedException {
    String there = there(type, item, contact);
    ObjectNode changes = fields.deepCopy();
    changes.remove(List.of("type", "parentType", "parentId", "status", "contactId"));
    boolean changed = there != null && api.put(type, there, changes);
    String id = changed ? there : api.post(type, fields);
    return CrmResult.taken(id, type + " " + id);
  }

  private CrmResult remove(CrmItem item) throws CrmRefusal, InterruptedException {
    switch (item.kind()) {
      case ROLLUP -> {
        if (item.remoteId() != null) {
          contacts.write(item.remoteId(), null);
        }
      }
      case ACTIVITY -> delete(NOTE, item);
      case CASE -> delete(CASE, item);
    }
    return CrmResult.taken(null, "taken back");
  }

  private void delete(String type, CrmItem item) throws CrmRefusal, InterruptedException {
    boolean told = item.remoteId() != null || type.equals(CASE);
    if (!told && item.customer() == null) {
      throw new CrmRefusal(
          CrmResult.dead("it may be there: look for " + CrmWords.mark(item.id())), 0);
    }
    String id = there(type, item, told ? null : contacts.id(item.customer()));
    if (id != null) {
      api.delete(type, id);
    }
  }

  /** What EspoCRM calls it, or null if it is not there. */
  private String there(String type, CrmItem item, String contact)
      throws CrmRefusal, InterruptedException {
    if (item.remoteId() != null || !item.maybeThere()) {
      return item.remoteId();
    }
    String mark = CrmWords.mark(item.id());
    return type.equals(CASE)
        ? api.find(CASE, "contains", "description", mark).orElse(null)
        : inStream(contact, mark);
  }

  private String inStream(String contact, String mark) throws CrmRefusal, InterruptedException {
    for (int page = 0; page < MOST_PAGES; page++) {
      String query = "?filter=posts&maxSize=%d&offset=%d".formatted(PAGE, page * PAGE);
      JsonNode notes = api.get("Contact/" + contact + "/stream", query).path("list");
      for (JsonNode note : notes) {
        if (note.path("post").asText().contains(mark)) {
          return note.path("id").asText();
        }
      }
      if (notes.size() < PAGE) {
        return null;
      }
    }
    return null;
  }

  private static ObjectNode note(CrmItem item, String contact) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", "Post")
        .put("parentType", "Contact")
        .put("parentId", contact)
        .put("post", text(item));
  }

  private static ObjectNode complaint(CrmItem item, String contact) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("name", CrmWords.subject(item.post()))
        .put("status", "New")
        .put("contactId", contact)
        .put("description", text(item));
  }

  private static String text(CrmItem item) {
    return String.join("\n", CrmWords.lines(item.post(), item.id()));
  }
}
