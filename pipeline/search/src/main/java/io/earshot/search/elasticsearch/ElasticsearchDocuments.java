package io.earshot.search.elasticsearch;

import co.elastic.clients.util.BinaryData;
import io.earshot.search.Mention;
import io.earshot.search.document.Keys;
import io.earshot.search.document.MentionDocument;
import io.earshot.search.document.MentionJson;
import io.earshot.search.query.KeywordField;
import io.earshot.search.text.Tokeniser;
import io.earshot.search.text.Tokens;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Mentions as Elasticsearch documents. Not thread-safe. */
final class ElasticsearchDocuments {
  private final Tokeniser tokeniser = new Tokeniser();

  /** What Elasticsearch keeps of a document. */
  record Kept(Mention mention) {}

  /** {@code _id} of a post: its key, in which nothing is without UTF-8. */
  static String id(String postId) {
    return new String(
        Keys.bounded(postId).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  /**
   * The document of a mention, as JSON.
   *
   * @throws IllegalArgumentException if it cannot be indexed; the message says why
   */
  BinaryData document(Mention mention) throws IOException {
    byte[] json =
        MentionJson.mapper().writeValueAsBytes(fields(MentionDocument.of(mention, tokeniser)));
    return BinaryData.of(json, "application/json");
  }

  private static Map<String, Object> fields(MentionDocument document) {
    Map<String, Object> fields = new LinkedHashMap<>();
    putWords(fields, MentionDocument.TITLE, document.title());
    putWords(fields, MentionDocument.TEXT, document.text());
    for (KeywordField field : KeywordField.values()) {
      fields.put(field.label(), document.terms(field));
    }
    fields.put(MentionDocument.PUBLISHED, document.published());
    if (document.authorKey() != null) {
      fields.put(MentionDocument.AUTHOR_ID, document.authorKey());
    }
    if (document.laterCopy()) {
      fields.put(MentionDocument.LATER_COPY, true);
    }
    if (document.meaning() != null) {
      fields.put(MentionDocument.MEANING, HexFormat.of().formatHex(document.meaning().values()));
    }
    fields.put(MentionDocument.MENTION, document.mention());
    return fields;
  }

  /** Elasticsearch cuts at white space, where these streams are joined: equal positions again. */
  private static void putWords(Map<String, Object> fields, String name, Tokens tokens) {
    if (tokens.size() > 0) {
      fields.put(name, tokens.folded().toString());
      fields.put(MentionDocument.raw(name), tokens.raw().toString());
    }
  }
}
