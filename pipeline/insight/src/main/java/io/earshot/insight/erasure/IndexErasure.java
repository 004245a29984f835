package io.earshot.insight.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.earshot.connectors.Author;
import io.earshot.search.IndexOperation;
import io.earshot.search.Mention;
import io.earshot.search.MentionIndex;
import io.earshot.search.MentionWriter;
import io.earshot.search.document.MentionJson;
import io.earshot.store.Redaction;
import io.earshot.store.Traces;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the posts of a person out of an index, and hides in the posts of others what names them.
 * Every post is looked at: what names a person may stand in any part of it.
 */
final class IndexErasure {
  private final MentionIndex index;
  private final MentionWriter writer;
  private final Traces traces;
  private final Redaction redaction;
  private final List<String> removed = new ArrayList<>();
  private long hidden;

  IndexErasure(MentionIndex index, MentionWriter writer, Traces traces) {
    this.index = index;
    this.writer = writer;
    this.traces = traces;
    this.redaction = traces.redaction();
  }

  void run() throws IOException {
    Posts.each(index, null, this::look);
  }

  /** Ids of the posts that were taken out. */
  List<String> removed() {
    return removed;
  }

  /** In how many posts of others something was hidden. */
  long hidden() {
    return hidden;
  }

  private void look(List<Mention> posts) throws IOException {
    List<IndexOperation> operations = new ArrayList<>();
    for (Mention mention : posts) {
      String json = new String(MentionJson.write(mention), UTF_8);
      if (isTheirs(mention)) {
        removed.add(mention.id());
        operations.add(IndexOperation.delete(mention.id(), Long.MAX_VALUE));
      } else if (redaction.finds(json)) {
        hidden++;
        byte[] clean = redaction.hide(json).getBytes(UTF_8);
        operations.add(IndexOperation.put(MentionJson.read(clean, 0, clean.length)));
      }
    }
    if (!operations.isEmpty()) {
      writer.write(operations);
      writer.commit();
    }
  }

  /** What lies at an address of theirs is theirs, too. */
  private boolean isTheirs(Mention mention) {
    Author author = mention.post().author();
    boolean tied =
        mention.customer() != null
            && mention.customer().customer() != null
            && traces.customers().contains(mention.customer().customer());
    return tied
        || author != null && traces.authors().contains(author.id())
        || redaction.finds(mention.id());
  }
}
