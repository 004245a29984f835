package io.earshot.search;

import static java.util.Objects.requireNonNull;

import io.earshot.connectors.Engagement;
import io.earshot.connectors.Post;
import io.earshot.nlp.Analysis;
import io.earshot.nlp.Entity;
import io.earshot.nlp.Feeling;
import io.earshot.nlp.Intent;
import io.earshot.nlp.Language;
import io.earshot.nlp.Marks;
import io.earshot.nlp.Sentiment;
import io.earshot.nlp.Tone;
import io.earshot.nlp.TopicFound;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The indexed post. Each part has one owner in the job; a part that its owner has not given yet is
 * null.
 *
 * @param post as the source gives it; owned by dedupe; never null
 * @param revision rises by one with each edit of the post; a patch made for another revision is
 *     dropped
 * @param observed when Earshot first read this post; Flink's timestamp
 * @param copies which near-copies it belongs to
 * @param analysis what the engine found
 * @param engagement newest counts, absent when the source gives none
 * @param trackers the trackers it matches, owned by match; null where none is known
 * @param customer which known customer its author is, owned by identify
 * @param correction what somebody says otherwise than the engine, owned by match
 */
public record Mention(
    Post post,
    long revision,
    Instant observed,
    Copies copies,
    Analysis analysis,
    Engagement engagement,
    List<TrackerMatch> trackers,
    CustomerLink customer,
    Correction correction) {
  /** What is at least so probable holds. */
  private static final double LIKELY = 0.5;

  /** Irony is learned from posts half of which are ironic; few are elsewhere. */
  private static final double SURELY_IRONIC = 0.9;

  public Mention {
    requireNonNull(post, "post is null");
    trackers = trackers == null ? null : List.copyOf(trackers);
  }

  /** A mention of which nothing was corrected. */
  public Mention(
      Post post,
      long revision,
      Instant observed,
      Copies copies,
      Analysis analysis,
      Engagement engagement,
      List<TrackerMatch> trackers,
      CustomerLink customer) {
    this(post, revision, observed, copies, analysis, engagement, trackers, customer, null);
  }

  /** A mention of which nothing is known but the post. */
  public static Mention of(Post post, long revision, Instant observed) {
    return new Mention(post, revision, observed, null, null, null, null, null, null);
  }

  /** The same among these near-copies. */
  public Mention with(Copies other) {
    return new Mention(
        post, revision, observed, other, analysis, engagement, trackers, customer, correction);
  }

  /** The same with what an engine found. */
  public Mention with(Analysis other) {
    return new Mention(
        post, revision, observed, copies, other, engagement, trackers, customer, correction);
  }

  /** The same with other counts. */
  public Mention with(Engagement other) {
    return new Mention(
        post, revision, observed, copies, analysis, other, trackers, customer, correction);
  }

  /** The same with the trackers that it matches. */
  public Mention with(List<TrackerMatch> other) {
    return new Mention(
        post, revision, observed, copies, analysis, engagement, other, customer, correction);
  }

  /** The same with the tie of its author to a customer. */
  public Mention with(CustomerLink other) {
    return new Mention(
        post, revision, observed, copies, analysis, engagement, trackers, other, correction);
  }

  /** The same with what somebody says otherwise. */
  public Mention with(Correction other) {
    return new Mention(
        post, revision, observed, copies, analysis, engagement, trackers, customer, other);
  }

  /** The same with the post as given, of the same id. */
  public Mention with(Post other) {
    return new Mention(
        other, revision, observed, copies, analysis, engagement, trackers, customer, correction);
  }

  public String id() {
    return post.id();
  }

  /**
   * The instant that charts, filters and orders go by: {@code post.published}, but never after
   * {@code observed} nor before 1970; {@code observed} where the source gives none.
   *
   * @return null only when neither is known
   */
  public Instant published() {
    Instant said = post.published();
    if (said == null || observed != null && said.isAfter(observed)) {
      return observed;
    }
    return said.isBefore(Instant.EPOCH) ? Instant.EPOCH : said;
  }

  /**
   * Whether it counts as present: what was read long after it was published is history.
   *
   * @param freshnessHours how many hours after it was published a post is still present
   */
  public boolean isPresent(int freshnessHours) {
    return !published().isBefore(observed.minus(Duration.ofHours(freshnessHours)));
  }

  /**
   * The language that filters and facets go by: the analysed one, else the one the source declares,
   * without region.
   *
   * @return a lower-case ISO 639 code, or null when neither is known
   */
  public String language() {
    if (analysis != null
        && analysis.language() != null
        && !analysis.language().code().equals(Language.UNDETERMINED.code())) {
      return analysis.language().code();
    }
    return post.language() == null ? null : primarySubtag(post.language());
  }

  /**
   * How the text feels as a whole, as queries name it: as somebody says, else as the engine found.
   *
   * @return {@code negative}, {@code neutral} or {@code positive}; null when that is not known
   */
  public String sentiment() {
    if (said().sentiment() != null) {
      return said().sentiment();
    }
    return analysis == null ? null : name(analysis.sentiment());
  }

  private Correction said() {
    return correction == null ? Correction.NONE : correction;
  }

  /**
   * How the engine finds that it feels about a tracker that it matches: alone, else as a whole.
   *
   * @return null when that is not known
   */
  public Sentiment felt(TrackerMatch match) {
    return match.sentiment() != null || analysis == null ? match.sentiment() : analysis.sentiment();
  }

  /**
   * How it feels about a tracker that it matches, as queries name it: as somebody says, else as the
   * engine found.
   *
   * @return null when that is not known
   */
  public String towards(TrackerMatch match) {
    String said = said().towards(match.tracker());
    return said == null ? name(felt(match)) : said;
  }

  private static String name(Sentiment felt) {
    return felt == null ? null : lower(felt.label());
  }

  /**
   * How it feels about a tracker that is given by its name, as {@link #towards}.
   *
   * @param tracker name; null: about what it speaks of
   * @return as {@link #sentiment()}, which it is where the post does not match the tracker
   */
  public String sentiment(String tracker) {
    return trackers == null
        ? sentiment()
        : trackers.stream()
            .filter(match -> match.tracker().equals(tracker))
            .findFirst()
            .map(this::towards)
            .orElseGet(this::sentiment);
  }

  /**
   * How likely it is that the text complains to or about a company; certain, where somebody says
   * so.
   *
   * @return 0 to 1, or null when that is not known
   */
  public Double complaint() {
    if (said().intents() != null) {
      return said().intents().contains(lower(Intent.COMPLAINT)) ? 1.0 : 0.0;
    }
    return analysis == null ? null : analysis.complaint();
  }

  /**
   * What the writer feels, as queries name it.
   *
   * @return {@code anger}, {@code joy}, {@code optimism} or {@code sadness}; null when that is
   *     neither known nor any of these
   */
  public String emotion() {
    Tone tone = analysis == null ? null : analysis.tone();
    return tone == null || tone.emotion() == null || tone.emotion().label() == Feeling.NONE
        ? null
        : lower(tone.emotion().label());
  }

  /** Why it was likely said, likeliest first, as queries name it; as somebody says, if so. */
  public List<String> intents() {
    if (said().intents() != null) {
      return said().intents();
    }
    return analysis == null
        ? List.of()
        : analysis.intents().stream()
            .filter(intention -> intention.probability() >= LIKELY)
            .map(intention -> lower(intention.intent()))
            .toList();
  }

  /** What it likely calls for, likeliest first, as queries name it. */
  public List<String> answers() {
    return analysis == null
        ? List.of()
        : analysis.answers().stream()
            .filter(called -> called.probability() >= LIKELY)
            .map(called -> lower(called.answer()))
            .toList();
  }

  /** What it is likely about, likeliest first, as the team names it; as somebody says, if so. */
  public List<String> topics() {
    if (said().topics() != null) {
      return said().topics();
    }
    return analysis == null
        ? List.of()
        : analysis.topics().stream()
            .filter(found -> found.probability() >= LIKELY)
            .map(TopicFound::topic)
            .toList();
  }

  /** What likely tells it apart from what a customer plainly says, as queries name it. */
  public List<String> marks() {
    if (analysis == null || analysis.marks() == null && analysis.tone() == null) {
      return List.of();
    }
    return Arrays.stream(Mark.values())
        .filter(mark -> likelihood(mark) >= (mark == Mark.IRONIC ? SURELY_IRONIC : LIKELY))
        .map(Mention::lower)
        .toList();
  }

  /** What it names, as queries name it: names as they are written or watched, figures by kind. */
  public List<String> entities() {
    return analysis == null
        ? List.of()
        : analysis.entities().stream().flatMap(Mention::names).distinct().toList();
  }

  private static Stream<String> names(Entity entity) {
    return entity.kind().isName()
        ? Stream.of(entity.tracker(), entity.text()).filter(Objects::nonNull)
        : Stream.of(lower(entity.kind()));
  }

  private double likelihood(Mark mark) {
    Marks marks = analysis.marks();
    Tone tone = analysis.tone();
    return switch (mark) {
      case SPAM -> marks == null ? 0 : marks.spam();
      case BOT -> marks == null ? 0 : marks.bot();
      case JOB_ADVERT -> marks == null ? 0 : marks.jobAdvert();
      case IRONIC -> tone == null || tone.irony() == null ? 0 : tone.irony();
      case OFFENSIVE -> tone == null || tone.offensive() == null ? 0 : tone.offensive();
    };
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String primarySubtag(String language) {
    return language.split("[-_]", 2)[0].strip().toLowerCase(Locale.ROOT);
  }
}
