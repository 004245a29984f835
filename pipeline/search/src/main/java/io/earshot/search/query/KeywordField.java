package io.earshot.search.query;

import io.earshot.connectors.PostKind;
import io.earshot.nlp.Answer;
import io.earshot.nlp.Feeling;
import io.earshot.nlp.Intent;
import io.earshot.nlp.Polarity;
import io.earshot.search.Mark;
import io.earshot.search.text.Folding;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A field whose values are compared whole. */
public enum KeywordField {
  /** Id, handle or name of the author; case and accents do not matter. */
  AUTHOR,
  /** Name of the source, exactly. */
  SOURCE,
  /** Host the post lives on, or a domain above it. */
  SITE,
  /** The platform. */
  NETWORK,
  /** Language code, without region. */
  LANGUAGE,
  /** {@code negative}, {@code neutral} or {@code positive}. */
  SENTIMENT,
  /** What its writer feels: {@code anger}, {@code joy}, {@code optimism} or {@code sadness}. */
  EMOTION,
  /** Why it was said: {@code complaint}, {@code question}…; a post may have several. */
  INTENT,
  /** What it calls for: {@code line_extension}, {@code marketing}…; a post may have several. */
  ANSWER,
  /** {@code spam}, {@code bot}, {@code job_advert}, {@code ironic}, {@code offensive}. */
  MARK,
  /** Name of a topic that the post is likely about; case does not matter. */
  TOPIC,
  /** Name and version of the engine that analysed the post, such as {@code cascade/1}. */
  MODEL,
  /**
   * What the text names: a person, organisation, place, product, case and accents do not matter; or
   * {@code price}, {@code order}, {@code version}: that it has one.
   */
  ENTITY,
  /** What the post is: {@code post}, {@code comment}… */
  KIND,
  /** A category or hashtag, with or without {@code #}; case and accents do not matter. */
  TAG,
  /** An address the post points to, its host, or a domain above that. */
  LINK,
  /** Id of the post, exactly. */
  ID,
  /** Id of the post that started the conversation, exactly. */
  CONVERSATION,
  /** Id of the cluster of near-copies, exactly. */
  CLUSTER,
  /** Name of a tracker that the post matches; case and accents do not matter. */
  TRACKER,
  /** The same where none of the tracker's own accounts wrote the post. */
  EARNED,
  /** Name of a tracker that it matches and feels badly about, or does so as a whole. */
  NEGATIVE,
  /** Name of a tracker that it matches and feels nothing about. */
  NEUTRAL,
  /** Name of a tracker that it matches and feels well about. */
  POSITIVE,
  /** Id of the customer that the author is, exactly; or {@value #KNOWN}: of any customer. */
  CUSTOMER;

  /** What {@link #CUSTOMER} is for every post of a known customer. */
  public static final String KNOWN = "known";

  private final String label = name().toLowerCase(Locale.ROOT);

  /**
   * The field of trackers that a post feels so about.
   *
   * @param sentiment one of the {@link #choices} of {@link #SENTIMENT}, in any case
   */
  public static KeywordField towards(String sentiment) {
    return valueOf(SENTIMENT.key(sentiment).toUpperCase(Locale.ROOT));
  }

  /** How the field is written in a query. */
  public String label() {
    return label;
  }

  /** Whether its values are known only after a post was analysed, compared with others, matched. */
  public boolean isDerived() {
    return switch (this) {
      case LANGUAGE,
          SENTIMENT,
          EMOTION,
          INTENT,
          ANSWER,
          MARK,
          TOPIC,
          MODEL,
          ENTITY,
          CLUSTER,
          TRACKER,
          EARNED,
          NEGATIVE,
          NEUTRAL,
          POSITIVE,
          CUSTOMER ->
          true;
      case AUTHOR, SOURCE, SITE, NETWORK, KIND, TAG, LINK, ID, CONVERSATION -> false;
    };
  }

  /** The values there are, in lower case; empty when there is no end of them. */
  public List<String> choices() {
    return switch (this) {
      case SENTIMENT -> names(Polarity.values());
      case EMOTION -> names(Feeling.ANGER, Feeling.JOY, Feeling.OPTIMISM, Feeling.SADNESS);
      case INTENT -> names(Intent.values());
      case ANSWER -> names(Answer.values());
      case MARK -> names(Mark.values());
      case KIND -> names(PostKind.values());
      case AUTHOR,
          SOURCE,
          SITE,
          NETWORK,
          LANGUAGE,
          TOPIC,
          MODEL,
          ENTITY,
          TAG,
          LINK,
          ID,
          CONVERSATION,
          CLUSTER,
          TRACKER,
          EARNED,
          NEGATIVE,
          NEUTRAL,
          POSITIVE,
          CUSTOMER ->
          List.of();
    };
  }

  private static List<String> names(Enum<?>... values) {
    return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
  }

  /** What of a value is compared. Idempotent; for a prefix of a value, a prefix of its key. */
  public String key(String value) {
    return switch (this) {
      case SOURCE, ID, CONVERSATION, CLUSTER, CUSTOMER -> value;
      case NETWORK, SENTIMENT, EMOTION, INTENT, ANSWER, MARK, TOPIC, MODEL, KIND, LANGUAGE ->
          value.strip().toLowerCase(Locale.ROOT);
      case AUTHOR -> Folding.fold(value.startsWith("@") ? value.substring(1) : value);
      case TAG -> Folding.fold(value.startsWith("#") ? value.substring(1) : value);
      case TRACKER, EARNED, NEGATIVE, NEUTRAL, POSITIVE, ENTITY -> Folding.fold(value.strip());
      case SITE, LINK -> Addresses.key(value);
    };
  }
}
