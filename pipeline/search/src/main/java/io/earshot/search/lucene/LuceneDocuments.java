package io.earshot.search.lucene;

import io.earshot.search.Mention;
import io.earshot.search.document.MentionDocument;
import io.earshot.search.document.MentionJson;
import io.earshot.search.query.KeywordField;
import io.earshot.search.text.Tokens;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/** Mentions as Lucene documents. Not thread-safe: streams are used again. */
final class LuceneDocuments {
  /** The term of fields that say yes. */
  static final String YES = "1";

  private static final FieldType WORDS = words(false);
  private static final FieldType RAW_WORDS = words(true);

  private final TokenColumn title = new TokenColumn(false);
  private final TokenColumn titleRaw = new TokenColumn(true);
  private final TokenColumn text = new TokenColumn(false);
  private final TokenColumn textRaw = new TokenColumn(true);

  private static FieldType words(boolean raw) {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    type.setTokenized(true);
    type.setOmitNorms(raw);
    type.freeze();
    return type;
  }

  /** The fields, good until the next call. */
  List<IndexableField> fields(MentionDocument document) throws IOException {
    List<IndexableField> fields = new ArrayList<>();
    addWords(fields, MentionDocument.TITLE, document.title(), title, titleRaw);
    addWords(fields, MentionDocument.TEXT, document.text(), text, textRaw);
    for (KeywordField field : KeywordField.values()) {
      addTerms(fields, field, document);
    }
    fields.add(new LongPoint(MentionDocument.PUBLISHED, document.published()));
    fields.add(new NumericDocValuesField(MentionDocument.PUBLISHED, document.published()));
    if (document.authorKey() != null) {
      fields.add(new StringField(MentionDocument.AUTHOR_ID, document.authorKey(), Store.NO));
      fields.add(
          new SortedSetDocValuesField(
              MentionDocument.AUTHOR_ID, new BytesRef(document.authorKey())));
    }
    if (document.laterCopy()) {
      fields.add(new StringField(MentionDocument.LATER_COPY, YES, Store.NO));
    }
    if (document.meaning() != null) {
      fields.add(
          new BinaryDocValuesField(
              MentionDocument.MEANING, new BytesRef(document.meaning().values())));
    }
    fields.add(new StoredField(MentionDocument.MENTION, MentionJson.write(document.mention())));
    return fields;
  }

  private static void addWords(
      List<IndexableField> fields,
      String name,
      Tokens tokens,
      TokenColumn folded,
      TokenColumn raw) {
    if (tokens.size() > 0) {
      fields.add(new Field(name, folded.of(tokens), WORDS));
      fields.add(new Field(MentionDocument.raw(name), raw.of(tokens), RAW_WORDS));
    }
  }

  private static void addTerms(
      List<IndexableField> fields, KeywordField field, MentionDocument document) {
    for (String term : document.terms(field)) {
      fields.add(new StringField(field.label(), term, Store.NO));
      if (MentionDocument.isCounted(field)) {
        fields.add(new SortedSetDocValuesField(field.label(), new BytesRef(term)));
      } else if (field == KeywordField.ID) {
        fields.add(new SortedDocValuesField(field.label(), new BytesRef(term)));
      }
    }
  }

  /** The mention of a document. */
  static Mention mention(IndexSearcher searcher, int document) throws IOException {
    BytesRef json =
        searcher
            .storedFields()
            .document(document, Set.of(MentionDocument.MENTION))
            .getBinaryValue(MentionDocument.MENTION);
    return MentionJson.read(json.bytes, json.offset, json.length);
  }
}
