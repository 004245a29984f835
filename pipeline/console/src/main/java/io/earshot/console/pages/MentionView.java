package io.earshot.console.pages;

import io.earshot.connectors.Engagement;
import io.earshot.connectors.Post;
import io.earshot.console.query.QueryString;
import io.earshot.console.query.SearchParameters;
import io.earshot.console.query.SearchParameters.Copies;
import io.earshot.nlp.Analysis;
import io.earshot.nlp.Polarity;
import io.earshot.nlp.Sentence;
import io.earshot.nlp.Sentiment;
import io.earshot.search.Facet;
import io.earshot.search.Filters;
import io.earshot.search.Mention;
import io.earshot.search.SearchRequest.Order;
import io.earshot.search.query.KeywordField;
import io.earshot.search.query.MentionQuery;
import io.earshot.search.query.QueryPrinter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The page of a post.
 *
 * @param title or what stands for it
 * @param link to the original, or null
 * @param authorPosts address of a search for all posts of the author, or null
 * @param customer the known customer who wrote it, or null
 * @param text as sentences where the engine found some
 * @param correction what somebody says otherwise, and can say
 * @param facts what else is known, in words
 * @param shares of the sentiment, empty without one
 * @param brands what it matches of what is watched
 * @param thread the conversation, empty when it is the only post
 * @param named what its text names
 * @param alike posts that mean about the same, nearest first
 */
public record MentionView(
    String title,
    String link,
    String site,
    String author,
    String authorLink,
    String authorPosts,
    Hit.Known customer,
    String code,
    Moment published,
    Mood mood,
    List<Part> text,
    List<Share> shares,
    List<Brand> brands,
    CorrectionView correction,
    List<Fact> facts,
    List<Link> tags,
    List<Link> links,
    List<Copy> copies,
    List<Reply> thread,
    List<Named> named,
    List<Hit> alike) {

  /**
   * A stretch of the text.
   *
   * @param style name of its sentiment, or empty
   */
  public record Part(String text, String style) {}

  /**
   * One verdict and how likely it is.
   *
   * @param percent 0 to 100
   */
  public record Share(Mood mood, int percent) {}

  /**
   * What is watched and matches.
   *
   * @param address of a search for all of its posts
   * @param mood how the post feels about it; null where that is not known
   */
  public record Brand(String name, String address, Mood mood) {}

  /** Something known, such as "Language: German". */
  public record Fact(String name, String value) {}

  /** A near-copy of the post. */
  public record Copy(String address, String label, String site, Moment published) {
    static Copy of(Mention mention, Instant now) {
      Post post = mention.post();
      String label = post.title() == null || post.title().isBlank() ? post.id() : post.title();
      String site = post.site() == null ? post.source() : post.site();
      return new Copy(Hit.address(mention.id()), label, site, Moment.of(mention.published(), now));
    }
  }

  /** A page that the post points to, or a search. */
  public record Link(String address, String text) {}

  /**
   * A post of the conversation.
   *
   * @param depth 0 for the first post, at most {@value #DEEPEST}
   * @param shown whether it is the one this page is about
   */
  public record Reply(
      String address,
      String author,
      String text,
      String code,
      Moment published,
      Mood mood,
      int depth,
      boolean shown) {
    static final int DEEPEST = 4;
  }

  static MentionView of(
      Mention mention,
      CorrectionView correction,
      Hit.Known customer,
      List<Mention> copies,
      List<Reply> thread,
      List<Hit> alike,
      Instant now) {
    Post post = mention.post();
    return new MentionView(
        post.title() == null || post.title().isBlank() ? Hit.untitled(post) : post.title(),
        Words.link(post.url()),
        post.site(),
        Words.author(post.author()),
        post.author() == null ? null : Words.link(post.author().url()),
        post.author() == null ? null : postsOf(post.author().id()),
        customer,
        mention.language(),
        Moment.of(mention.published(), now),
        Mood.of(mention),
        parts(post.text(), mention.analysis()),
        shares(sentiment(mention)),
        brands(mention),
        correction,
        facts(mention, now),
        post.tags().stream().map(MentionView::tag).toList(),
        links(post),
        copies.stream().map(copy -> Copy.of(copy, now)).toList(),
        thread,
        Named.of(mention.analysis()),
        alike);
  }

  /** A search for all posts of an author. */
  private static String postsOf(String author) {
    return new SearchParameters(null, Filters.NONE, Order.NEWEST)
        .with(Facet.AUTHOR, Set.of(author))
        .withCopies(Copies.FIRST)
        .address();
  }

  private static List<Brand> brands(Mention mention) {
    return mention.trackers() == null
        ? List.of()
        : mention.trackers().stream()
            .map(
                match ->
                    new Brand(
                        match.tracker(),
                        search(KeywordField.TRACKER, match.tracker()),
                        Mood.of(mention, match)))
            .toList();
  }

  private static Link tag(String tag) {
    return new Link(search(KeywordField.TAG, tag), tag);
  }

  /** A search for all posts with a value. */
  private static String search(KeywordField field, String value) {
    String query = QueryPrinter.print(new MentionQuery.Value(field, value, false));
    return "/" + new QueryString().add("q", query);
  }

  private static Sentiment sentiment(Mention mention) {
    return mention.analysis() == null ? null : mention.analysis().sentiment();
  }

  private static List<Part> parts(String text, Analysis analysis) {
    if (text == null || text.isBlank()) {
      return List.of();
    }
    List<Part> parts = new ArrayList<>();
    int at = 0;
    for (Sentence sentence : analysis == null ? List.<Sentence>of() : analysis.sentences()) {
      if (sentence.start() < at || sentence.end() > text.length()) {
        continue; // made for another revision of the text
      }
      int start = start(text, sentence);
      parts.add(new Part(text.substring(at, start), ""));
      parts.add(new Part(text.substring(start, sentence.end()), style(sentence)));
      at = sentence.end();
    }
    parts.add(new Part(text.substring(at), ""));
    return parts.stream().filter(part -> !part.text().isEmpty()).toList();
  }

  /** Where its first visible character is. */
  private static int start(String text, Sentence sentence) {
    int start = sentence.start();
    while (start < sentence.end() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    return start;
  }

  private static String style(Sentence sentence) {
    return sentence.sentiment() == null ? "" : Mood.of(sentence.sentiment()).name();
  }

  private static List<Share> shares(Sentiment sentiment) {
    return sentiment == null
        ? List.of()
        : List.of(
            share(Polarity.POSITIVE, sentiment.positive()),
            share(Polarity.NEUTRAL, sentiment.neutral()),
            share(Polarity.NEGATIVE, sentiment.negative()));
  }

  private static Share share(Polarity polarity, double probability) {
    int percent = Mood.percent(probability);
    return new Share(Mood.of(polarity, percent), percent);
  }

  private static List<Link> links(Post post) {
    return post.links().stream()
        .filter(link -> Words.link(link) != null)
        .map(link -> new Link(Words.link(link), link))
        .toList();
  }

  private static List<Fact> facts(Mention mention, Instant now) {
    Post post = mention.post();
    Facts facts = new Facts();
    facts.add("Source", post.source());
    facts.add("Kind", Words.kind(post.kind()));
    facts.add("Language", language(mention));
    if (mention.analysis() != null) {
      addUnderstood(facts, mention);
    }
    facts.add("Published", absolute(mention.published(), now));
    facts.add("Edited", edited(mention, now));
    facts.add("First read", absolute(mention.observed(), now));
    facts.add("Edits seen", mention.revision() <= 1 ? null : Words.number(mention.revision() - 1));
    addEngagement(facts, mention.engagement() == null ? post.engagement() : mention.engagement());
    facts.add("Analysed by", mention.analysis() == null ? null : mention.analysis().model());
    facts.add("Id", mention.id());
    return facts.all;
  }

  private static void addUnderstood(Facts facts, Mention mention) {
    Analysis analysis = mention.analysis();
    facts.add("Complaint", likelihood(mention.complaint()));
    facts.add("Topics", Understood.topics(mention));
    facts.add("What they want", Understood.intents(mention));
    facts.add("Calls for", Understood.answers(analysis));
    facts.add("Emotion", Understood.emotion(analysis.tone()));
    if (analysis.tone() != null) {
      facts.add("Irony", likelihood(analysis.tone().irony()));
      facts.add("Offensive", likelihood(analysis.tone().offensive()));
    }
    if (analysis.marks() != null) {
      facts.add("Spam", likelihood(analysis.marks().spam()));
    }
  }

  private static void addEngagement(Facts facts, Engagement engagement) {
    if (engagement != null) {
      facts.add("Likes", number(engagement.likes()));
      facts.add("Reposts", number(engagement.reposts()));
      facts.add("Replies", number(engagement.replies()));
      facts.add("Views", number(engagement.views()));
    }
  }

  /** Collects facts; what is not known is left out. */
  private static final class Facts {
    private final List<Fact> all = new ArrayList<>();

    void add(String name, String value) {
      if (value != null && !value.isBlank()) {
        all.add(new Fact(name, value));
      }
    }
  }

  private static String language(Mention mention) {
    String name = Words.language(mention.language());
    boolean sure = mention.analysis() != null && mention.analysis().language() != null;
    return name == null || !sure
        ? name
        : "%s (%d %% sure)"
            .formatted(name, Mood.percent(mention.analysis().language().confidence()));
  }

  private static String likelihood(Double probability) {
    return probability == null ? null : Mood.percent(probability) + " % likely";
  }

  /** Feeds repeat the day of publication where nothing was edited. */
  private static String edited(Mention mention, Instant now) {
    String edited = absolute(mention.post().updated(), now);
    return edited == null || edited.equals(absolute(mention.published(), now)) ? null : edited;
  }

  private static String absolute(Instant instant, Instant now) {
    return instant == null ? null : Moment.of(instant, now).absolute();
  }

  private static String number(Long number) {
    return number == null ? null : Words.number(number);
  }
}
