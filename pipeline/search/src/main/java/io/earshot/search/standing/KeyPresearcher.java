package io.earshot.search.standing;

import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.monitor.Presearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Chooses the queries that a post passes. It knows more of the post than the monitor, which is
 * given an empty one: that this thread is asking it.
 */
final class KeyPresearcher extends Presearcher {
  private static final String KEY = "key";

  private final Slots slots;
  private final ThreadLocal<Asking> asking = new ThreadLocal<>();

  KeyPresearcher(Slots slots) {
    this.slots = slots;
  }

  /** The post that this thread asks from now on; null for none. */
  void asking(Asking post) {
    if (post == null) {
      asking.remove();
    } else {
      asking.set(post);
    }
  }

  @Override
  public Document indexQuery(Query query, Map<String, String> metadata) {
    Watch watch = (Watch) query;
    Document document = new Document();
    document.add(new NumericDocValuesField(AskedQuery.SLOT, watch.slot()));
    for (String key : watch.keys()) {
      document.add(new StringField(KEY, key, Field.Store.NO));
    }
    return document;
  }

  @Override
  public Query buildQuery(LeafReader empty, BiPredicate<String, BytesRef> ignored) {
    List<BytesRef> keys = asking.get().keys().stream().map(BytesRef::new).toList();
    return new AskedQuery(new TermInSetQuery(KEY, keys), slots, asking.get());
  }
}
