package io.earshot.console.corrections;

import io.earshot.console.web.Problem;
import io.earshot.console.web.StoreChange;
import io.earshot.insight.corrections.Corrected;
import io.earshot.nlp.Sentiment;
import io.earshot.search.Mention;
import io.earshot.search.TrackerMatch;
import io.earshot.store.Correction;
import io.earshot.store.Correction.Judgement;
import io.earshot.store.Correction.Towards;
import io.earshot.store.Store;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What people say of posts otherwise than the engine; what they may not say is a {@link Problem}.
 */
public final class CorrectionDecisions {
  private static final String SOMEBODY = "somebody";
  private static final int LONGEST_NAME = 100;
  private static final int MOST_TOPICS = 100;

  private final Store store;
  private final Clock clock;
  private final ToldCrms crms;

  public CorrectionDecisions(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
    this.crms = new ToldCrms(store, clock);
  }

  /** A mention of the index as it will be there within seconds. */
  public Mention current(Mention mention) {
    Optional<Correction> said = store.corrections().find(mention.id());
    return said.isEmpty() && mention.correction() == null
        ? mention
        : mention.with(said.map(Corrected::of).orElse(io.earshot.search.Correction.NONE));
  }

  /** Topics that can be said of a post: the team's, and those it has; in order of their names. */
  public List<String> topics(Mention mention) {
    Stream<String> known = store.topics().all().stream().map(topic -> topic.value().name());
    return Stream.concat(known, mention.topics().stream()).distinct().sorted().toList();
  }

  /** What is said of a post. */
  public Optional<Correction> find(String post) {
    return store.corrections().find(post);
  }

  /** The newest, newest first. */
  public List<Correction> newest(int limit) {
    return store.corrections().newest(limit);
  }

  /** Says something of a post, in place of what was said before. */
  public Correction correct(Mention mention, NewCorrection said) {
    if (said.isEmpty()) {
      throw Problem.badRequest("Say what is other than the engine found it: nothing is said.");
    }
    Correction correction =
        new Correction(
            mention.id(),
            mention.post().author() == null ? null : mention.post().author().id(),
            said.checkedSentiment(),
            towards(mention, said.towards()),
            said.checkedIntents(),
            topics(said.topics()),
            name(said.by()),
            clock.instant(),
            judgements(mention));
    store.corrections().save(correction);
    crms.tell(current(mention));
    return correction;
  }

  /** Says how a post feels about a tracker; what else was said of it stays. */
  public void check(Mention mention, String tracker, String sentiment, String by) {
    Optional<Correction> before = find(mention.id());
    Map<String, String> towards = new TreeMap<>();
    before.ifPresent(
        said -> said.towards().forEach(one -> towards.put(one.tracker(), one.sentiment())));
    towards.keySet().retainAll(trackers(mention));
    towards.put(tracker, sentiment);
    correct(
        mention,
        new NewCorrection(
            before.map(Correction::sentiment).orElse(null),
            towards,
            before.map(Correction::intents).orElse(null),
            before.map(Correction::topics).orElse(null),
            by));
  }

  /** Takes back what was said of a post. */
  public void undo(Mention mention) {
    StoreChange.carryOut(() -> store.corrections().undo(mention.id()));
    crms.tell(current(mention));
  }

  private static List<Towards> towards(Mention mention, Map<String, String> said) {
    List<Towards> towards = new ArrayList<>();
    new TreeMap<>(said)
        .forEach(
            (tracker, sentiment) -> {
              if (!trackers(mention).contains(tracker)) {
                throw Problem.badRequest("The post does not match '%s'.".formatted(tracker));
              }
              towards.add(new Towards(tracker, NewCorrection.sentiment("towards", sentiment)));
            });
    return towards;
  }

  private static List<String> trackers(Mention mention) {
    return matches(mention).stream().map(TrackerMatch::tracker).toList();
  }

  private static List<TrackerMatch> matches(Mention mention) {
    return mention.trackers() == null ? List.of() : mention.trackers();
  }

  private static List<String> topics(List<String> said) {
    if (said == null) {
      return null;
    }
    List<String> topics =
        said.stream().map(String::strip).filter(topic -> !topic.isEmpty()).distinct().toList();
    if (topics.size() > MOST_TOPICS || topics.stream().anyMatch(t -> t.length() > LONGEST_NAME)) {
      throw Problem.badRequest("These are no topics: too many, or too long.");
    }
    return topics;
  }

  private static String name(String by) {
    if (by == null || by.isBlank()) {
      return SOMEBODY;
    }
    String name = by.strip();
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
  }

  /** What the engine says of each tracker, so that it can be compared with what people say. */
  private static List<Judgement> judgements(Mention mention) {
    List<Judgement> judgements = new ArrayList<>();
    for (TrackerMatch match : matches(mention)) {
      Sentiment felt =
          mention.analysis() == null ? null : mention.analysis().towards(match.tracker());
      if (felt != null) {
        judgements.add(judgement(match.tracker(), felt));
      }
    }
    return judgements;
  }

  private static Judgement judgement(String tracker, Sentiment felt) {
    return new Judgement(
        tracker,
        felt.label().name().toLowerCase(Locale.ROOT),
        felt.negative(),
        felt.neutral(),
        felt.positive());
  }
}
