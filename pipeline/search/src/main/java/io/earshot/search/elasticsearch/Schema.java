package io.earshot.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.mapping.DenseVectorElementType;
import co.elastic.clients.elasticsearch._types.mapping.DenseVectorIndexOptionsType;
import co.elastic.clients.elasticsearch._types.mapping.DenseVectorSimilarity;
import co.elastic.clients.elasticsearch._types.mapping.DynamicMapping;
import co.elastic.clients.elasticsearch._types.mapping.Property;
import co.elastic.clients.elasticsearch._types.mapping.TypeMapping;
import co.elastic.clients.elasticsearch.indices.IndexSettings;
import co.elastic.clients.elasticsearch.indices.TranslogDurability;
import co.elastic.clients.json.JsonData;
import io.earshot.nlp.Embedding;
import io.earshot.search.document.MentionDocument;
import io.earshot.search.query.KeywordField;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * The index behind an alias: {@code mentions-v2} for {@code mentions}, made from an index template
 * of the alias's name. Who wants more shards or an other tier writes a template of higher priority.
 */
final class Schema {
  /** Names what the fields mean; raise it when an index must be built anew to be read. */
  static final String VERSION = "2";

  private static final Property MEANING =
      Property.of(
          p ->
              p.denseVector(
                  v ->
                      v.elementType(DenseVectorElementType.Byte)
                          .dims(Embedding.SIZE)
                          .index(true)
                          .similarity(DenseVectorSimilarity.Cosine)
                          .indexOptions(o -> o.type(DenseVectorIndexOptionsType.Hnsw))));

  private static final String VERSION_KEY = "earshot.schema";
  private static final long PRIORITY = 100;
  private static final int NOT_FOUND = 404;
  private static final String ALREADY_THERE = "resource_already_exists_exception";

  private final Connection connection;

  Schema(Connection connection) {
    this.connection = connection;
  }

  /**
   * Makes the index if there is none.
   *
   * @throws IOException if it has another schema, or Elasticsearch does not answer
   */
  void ensure() throws IOException {
    if (!isThere()) {
      create();
      if (!isThere()) {
        throw connection.failure(
            index() + " is there without its alias: add the alias, or delete that index");
      }
    }
  }

  private String index() {
    return connection.alias() + "-v" + VERSION;
  }

  private boolean isThere() throws IOException {
    try {
      var indices =
          connection.call(c -> c.indices().getMapping(m -> m.index(connection.alias()))).result();
      for (var index : indices.entrySet()) {
        requireVersion(index.getKey(), index.getValue().mappings());
        addMissing(index.getKey(), index.getValue().mappings());
      }
      return true;
    } catch (Failure e) {
      if (e.status() == NOT_FOUND) {
        return false;
      }
      throw e;
    }
  }

  private void requireVersion(String index, TypeMapping mapping) throws IOException {
    JsonData version = mapping.meta().get(VERSION_KEY);
    if (version == null || !VERSION.equals(version.to(String.class))) {
      throw connection.failure(
          index
              + " has schema "
              + version
              + " and this version reads "
              + VERSION
              + ": name another alias and let the sources be read again");
    }
  }

  /** An index of an earlier version lacks the fields that came since; its posts have no such. */
  private void addMissing(String index, TypeMapping mapping) throws IOException {
    Map<String, Property> missing = new HashMap<>(mapping().properties());
    missing.keySet().removeAll(mapping.properties().keySet());
    if (!missing.isEmpty()) {
      connection.call(c -> c.indices().putMapping(p -> p.index(index).properties(missing)));
    }
  }

  /** Several tasks may do so at once; one makes it. */
  private void create() throws IOException {
    connection.call(
        c ->
            c.indices()
                .putIndexTemplate(
                    t ->
                        t.name(connection.alias())
                            .indexPatterns(connection.alias() + "-v*")
                            .priority(PRIORITY)
                            .template(i -> i.settings(settings()).mappings(mapping()))));
    try {
      connection.call(
          c ->
              c.indices()
                  .create(
                      i ->
                          i.index(index()).aliases(connection.alias(), a -> a.isWriteIndex(true))));
    } catch (Failure e) {
      if (!e.getMessage().contains(ALREADY_THERE)) {
        throw e;
      }
    }
  }

  /** An answer to a write means that it is on disk; a search sees it a second later. */
  private static IndexSettings settings() {
    return IndexSettings.of(
        s ->
            s.autoExpandReplicas("0-1")
                .refreshInterval(t -> t.time("1s"))
                .translog(t -> t.durability(TranslogDurability.Request)));
  }

  /** Only the mention is kept: everything else is worked out from it. */
  private static TypeMapping mapping() {
    TypeMapping.Builder mapping =
        new TypeMapping.Builder()
            .dynamic(DynamicMapping.Strict)
            .meta(VERSION_KEY, JsonData.of(VERSION))
            .source(s -> s.includes(MentionDocument.MENTION, MentionDocument.MENTION + ".*"))
            .properties(words(MentionDocument.TITLE))
            .properties(words(MentionDocument.TEXT))
            .properties(MentionDocument.PUBLISHED, p -> p.date(d -> d.format("epoch_millis")))
            .properties(MentionDocument.AUTHOR_ID, p -> p.keyword(k -> k))
            .properties(MentionDocument.LATER_COPY, p -> p.boolean_(b -> b.docValues(false)))
            .properties(MentionDocument.MEANING, MEANING)
            .properties(MentionDocument.MENTION, p -> p.object(o -> o.enabled(false)));
    for (KeywordField field : KeywordField.values()) {
      mapping.properties(field.label(), p -> p.keyword(k -> k.docValues(isColumn(field))));
    }
    return mapping.build();
  }

  /** Whether results are counted or ordered by it. */
  private static boolean isColumn(KeywordField field) {
    return MentionDocument.isCounted(field) || field == KeywordField.ID;
  }

  private static Map<String, Property> words(String field) {
    return Map.of(field, words(true), MentionDocument.raw(field), words(false));
  }

  private static Property words(boolean scored) {
    return Property.of(p -> p.text(t -> t.analyzer("whitespace").norms(scored)));
  }
}
