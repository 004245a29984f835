package io.earshot.search.document;

import io.earshot.connectors.Author;
import io.earshot.connectors.Post;
import io.earshot.nlp.Embedding;
import io.earshot.search.Facet;
import io.earshot.search.Mention;
import io.earshot.search.TrackerMatch;
import io.earshot.search.query.Addresses;
import io.earshot.search.query.KeywordField;
import io.earshot.search.text.Tokeniser;
import io.earshot.search.text.Tokens;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The fields of a mention in an index.
 *
 * @param key id of the document
 * @param published {@link Mention#published} in milliseconds since 1970
 * @param title tokens of the title
 * @param text tokens of the text
 * @param authorKey id of the author as it is counted and filtered by, or null
 * @param laterCopy whether it is a near-copy of an earlier post
 * @param meaning where it lies by its meaning, or null
 */
public record MentionDocument(
    Mention mention,
    String key,
    long published,
    Tokens title,
    Tokens text,
    String authorKey,
    boolean laterCopy,
    Embedding meaning) {
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  /** Names of the fields that are not named after a {@link KeywordField}. */
  public static final String TITLE = "title";

  public static final String TEXT = "text";
  public static final String PUBLISHED = "published";
  public static final String AUTHOR_ID = "author_id";
  public static final String LATER_COPY = "later_copy";
  public static final String MEANING = "meaning";
  public static final String MENTION = "mention";

  /** An instant in milliseconds since 1970, within years that every back end can count in. */
  public static long millis(Instant instant) {
    Instant bounded = instant.isBefore(EARLIEST) ? EARLIEST : instant;
    return (bounded.isAfter(LATEST) ? LATEST : bounded).toEpochMilli();
  }

  /** What a person reads for an author. */
  public static String label(Author author) {
    if (author.name() != null && !author.name().isBlank()) {
      return author.name();
    }
    return author.handle() == null ? author.id() : author.handle();
  }

  /** Fields that facets count by their values; of authors they count the ids. */
  private static final Set<KeywordField> COUNTED =
      Arrays.stream(Facet.values())
          .filter(facet -> facet != Facet.AUTHOR)
          .map(Facet::field)
          .collect(Collectors.toCollection(() -> EnumSet.noneOf(KeywordField.class)));

  /** Whether a facet counts the values of a field. */
  public static boolean isCounted(KeywordField field) {
    return COUNTED.contains(field);
  }

  /** Name of the field that a facet counts. */
  public static String field(Facet facet) {
    return facet == Facet.AUTHOR ? AUTHOR_ID : facet.field().label();
  }

  /** Name of the exact stream of a text field. */
  public static String raw(String field) {
    return field + "_raw";
  }

  /**
   * Works out the fields.
   *
   * @throws IllegalArgumentException if the mention cannot be indexed; the message says why
   */
  public static MentionDocument of(Mention mention, Tokeniser tokeniser) {
    Post post = mention.post();
    Instant published = mention.published();
    if (post.id().isBlank()) {
      throw new IllegalArgumentException("a post of source " + post.source() + " has a blank id");
    }
    if (published == null) {
      throw new IllegalArgumentException(
          "post " + post.id() + " has neither published nor observed: stamp it at collect");
    }
    return new MentionDocument(
        mention,
        Keys.bounded(post.id()),
        millis(published),
        tokeniser.tokenise(post.title()),
        tokeniser.tokenise(post.text()),
        post.author() == null ? null : Keys.bounded(post.author().id()),
        mention.copies() != null && !mention.copies().first().equals(post.id()),
        meaning(mention));
  }

  private static Embedding meaning(Mention mention) {
    Embedding embedding = mention.analysis() == null ? null : mention.analysis().embedding();
    return embedding == null || !embedding.isDirection() ? null : embedding;
  }

  /** The terms of a field, each once; none is empty. */
  public Set<String> terms(KeywordField field) {
    List<String> values = values(field);
    if (values.isEmpty()) {
      return Set.of();
    }
    Set<String> terms = new LinkedHashSet<>();
    for (String value : values) {
      String key = field.key(value);
      if (!key.isEmpty()) {
        terms.add(Keys.bounded(key));
        if (field == KeywordField.SITE || field == KeywordField.LINK) {
          Addresses.domains(key).forEach(domain -> terms.add(Keys.bounded(domain)));
        }
      }
    }
    return terms;
  }

  private List<String> values(KeywordField field) {
    Post post = mention.post();
    return switch (field) {
      case AUTHOR -> names(post.author());
      case SOURCE -> List.of(post.source());
      case SITE -> present(post.site());
      case NETWORK -> present(post.network());
      case LANGUAGE -> present(mention.language());
      case SENTIMENT -> present(mention.sentiment());
      case EMOTION -> present(mention.emotion());
      case INTENT -> mention.intents();
      case ANSWER -> mention.answers();
      case MARK -> mention.marks();
      case TOPIC -> mention.topics();
      case MODEL -> mention.analysis() == null ? List.of() : List.of(mention.analysis().model());
      case ENTITY -> mention.entities();
      case KIND -> post.kind() == null ? List.of() : List.of(post.kind().name());
      case TAG -> tags();
      case LINK -> post.links();
      case ID -> List.of(post.id());
      case CONVERSATION -> present(post.conversation());
      case TRACKER -> trackers(match -> true);
      case EARNED -> trackers(match -> !match.own());
      case NEGATIVE -> towards("negative");
      case NEUTRAL -> towards("neutral");
      case POSITIVE -> towards("positive");
      case CUSTOMER -> customer();
      case CLUSTER -> mention.copies() == null ? List.of() : List.of(mention.copies().cluster());
    };
  }

  private static List<String> present(String value) {
    return value == null ? List.of() : List.of(value);
  }

  private static List<String> names(Author author) {
    List<String> names = new ArrayList<>();
    if (author != null) {
      names.add(author.id());
      names.addAll(present(author.handle()));
      names.addAll(present(author.name()));
    }
    return names;
  }

  private List<String> trackers(Predicate<TrackerMatch> which) {
    return mention.trackers() == null || mention.trackers().isEmpty()
        ? List.of()
        : mention.trackers().stream().filter(which).map(TrackerMatch::tracker).toList();
  }

  private List<String> towards(String sentiment) {
    return trackers(match -> sentiment.equals(mention.towards(match)));
  }

  private List<String> customer() {
    return mention.customer() == null || mention.customer().customer() == null
        ? List.of()
        : List.of(KeywordField.KNOWN, mention.customer().customer());
  }

  private List<String> tags() {
    List<String> tags = new ArrayList<>(mention.post().tags());
    addHashtags(title, tags);
    addHashtags(text, tags);
    return tags;
  }

  private static void addHashtags(Tokens tokens, List<String> tags) {
    CharSequence folded = tokens.folded();
    for (int i = 0; i < tokens.size(); i++) {
      if (folded.charAt(tokens.foldedStart(i)) == '#') {
        tags.add(tokens.token(i));
      }
    }
  }
}
