package io.earshot.search.contract;

import io.earshot.connectors.Author;
import io.earshot.connectors.Engagement;
import io.earshot.connectors.Post;
import io.earshot.connectors.PostKind;
import io.earshot.nlp.Analysis;
import io.earshot.nlp.Answer;
import io.earshot.nlp.CalledFor;
import io.earshot.nlp.Embedding;
import io.earshot.nlp.Emotion;
import io.earshot.nlp.Entity;
import io.earshot.nlp.EntityKind;
import io.earshot.nlp.Feeling;
import io.earshot.nlp.Intent;
import io.earshot.nlp.Intention;
import io.earshot.nlp.Language;
import io.earshot.nlp.Marks;
import io.earshot.nlp.Polarity;
import io.earshot.nlp.Sentiment;
import io.earshot.nlp.Tone;
import io.earshot.nlp.TopicFound;
import io.earshot.search.Copies;
import io.earshot.search.CustomerLink;
import io.earshot.search.Mention;
import io.earshot.search.TrackerMatch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A mention in the making: everything has a plain value until it is set. */
public final class Sample {
  /** When the first posts were published. */
  public static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

  private final String id;
  private String source = "blogs";
  private String network = "web";
  private String site = "blog.example";
  private PostKind kind = PostKind.POST;
  private String title;
  private String text = "something";
  private String language;
  private Instant published = START;
  private Author author = new Author("blog.example/jane", "Jane Doe", "jane", null);
  private String conversation;
  private List<String> links = List.of();
  private List<String> tags = List.of();
  private long revision = 1;
  private Copies copies;
  private Analysis analysis;
  private Engagement engagement;
  private List<TrackerMatch> trackers;
  private CustomerLink customer;

  private Sample(String id) {
    this.id = id;
    this.conversation = id;
  }

  public static Sample mention(String id) {
    return new Sample(id);
  }

  public Sample source(String value) {
    source = value;
    return this;
  }

  public Sample network(String value) {
    network = value;
    return this;
  }

  public Sample site(String value) {
    site = value;
    return this;
  }

  public Sample kind(PostKind value) {
    kind = value;
    return this;
  }

  public Sample title(String value) {
    title = value;
    return this;
  }

  public Sample text(String value) {
    text = value;
    return this;
  }

  public Sample declared(String value) {
    language = value;
    return this;
  }

  public Sample published(Instant value) {
    published = value;
    return this;
  }

  /** Published so many minutes after {@link #START}. */
  public Sample minute(long minutes) {
    return published(START.plus(Duration.ofMinutes(minutes)));
  }

  public Sample author(String authorId, String name, String handle) {
    author = new Author(authorId, name, handle, null);
    return this;
  }

  public Sample anonymous() {
    author = null;
    return this;
  }

  public Sample conversation(String value) {
    conversation = value;
    return this;
  }

  public Sample links(String... values) {
    links = List.of(values);
    return this;
  }

  public Sample tags(String... values) {
    tags = List.of(values);
    return this;
  }

  public Sample revision(long value) {
    revision = value;
    return this;
  }

  public Sample copyOf(String first) {
    copies = new Copies("cluster-" + first, first);
    return this;
  }

  /** Adds a tracker that the post matches. */
  public Sample tracker(String name, boolean own) {
    List<TrackerMatch> more = new ArrayList<>(trackers == null ? List.of() : trackers);
    more.add(new TrackerMatch(name, own, null, null));
    trackers = more;
    return this;
  }

  /** Adds a tracker that the post matches and feels so about. */
  public Sample tracker(String name, Polarity felt) {
    List<TrackerMatch> more = new ArrayList<>(trackers == null ? List.of() : trackers);
    more.add(new TrackerMatch(name, false, null, null, new Sentiment(felt, 0.2, 0.3, 0.5)));
    trackers = more;
    return this;
  }

  /** The author is this customer. */
  public Sample customer(String id) {
    customer = new CustomerLink(id);
    return this;
  }

  public Sample engagement(long likes) {
    engagement = new Engagement(likes, null, null, null);
    return this;
  }

  public Sample analysis(String code, Polarity sentiment) {
    analysis = analysed(code, sentiment);
    return this;
  }

  /** Likely each of these intents, and likely anger, spam, a better product and ease of use. */
  public Sample angry(Intent... intents) {
    analysis =
        new Analysis(
            "test/1",
            new Language("en", 0.9),
            null,
            null,
            null,
            null,
            new Tone(new Emotion(Feeling.ANGER, 0.7, 0.1, 0.1, 0.1, 0), 0.8, 0.5),
            Stream.concat(
                    Stream.of(intents).map(intent -> new Intention(intent, 0.8)),
                    Stream.of(new Intention(Intent.CHURN, 0.4)))
                .toList(),
            List.of(new CalledFor(Answer.PRODUCT_ENHANCEMENT, 0.6)),
            new Marks(0.9, 0.2, 0),
            null,
            null,
            List.of(new TopicFound("Ease of use", 0.7), new TopicFound("Price", 0.3)),
            null);
    return this;
  }

  /** Lies by its meaning where the first components say; the others are 0. */
  public Sample meaning(double... components) {
    analysis = analysed("en", null).with(direction(components));
    return this;
  }

  /** A direction in the space of our models. */
  public static Embedding direction(double... components) {
    float[] whole = new float[Embedding.SIZE];
    for (int index = 0; index < components.length; index++) {
      whole[index] = (float) components[index];
    }
    return Embedding.of(whole);
  }

  /** Names this; to be set last. */
  public Sample entity(EntityKind kind, String name, String tracker) {
    List<Entity> more = new ArrayList<>(analysis == null ? List.of() : analysis.entities());
    more.add(new Entity(kind, name, 0, name.length(), tracker));
    analysis = (analysis == null ? analysed("en", null) : analysis).naming(more, "test/1");
    return this;
  }

  public static Analysis analysed(String code, Polarity sentiment) {
    return new Analysis(
        "test/1",
        new Language(code, 0.9),
        sentiment == null ? null : new Sentiment(sentiment, 0.2, 0.3, 0.5),
        0.25,
        List.of());
  }

  public Mention build() {
    Post post =
        new Post(
            id,
            source,
            network,
            site,
            kind,
            "https://" + site + "/" + id,
            title,
            text,
            language,
            published,
            published,
            author,
            conversation,
            null,
            null,
            links,
            tags,
            engagement);
    Instant observed = START.plus(Duration.ofDays(90));
    return new Mention(post, revision, observed, copies, analysis, engagement, trackers, customer);
  }
}
