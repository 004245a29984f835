package io.earshot.console;

import io.earshot.connectors.Author;
import io.earshot.connectors.Engagement;
import io.earshot.connectors.Post;
import io.earshot.connectors.PostKind;
import io.earshot.nlp.Analysis;
import io.earshot.nlp.Language;
import io.earshot.nlp.Polarity;
import io.earshot.nlp.Sentence;
import io.earshot.nlp.Sentiment;
import io.earshot.search.Copies;
import io.earshot.search.Mention;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Invented posts on an invented kettle, in several scripts, some of them hostile. */
final class SampleMentions {
  /** When the newest of them was read. */
  static final Instant NOW = Instant.parse("2026-03-20T14:30:00Z");

  static final String BLOG = "kitchen diary";
  static final String FORUM = "forum.teatime.example";
  static final String REVIEW_ID = "https://kitchen.example/2026/kettle-review";
  static final String HOSTILE_ID = "https://evil.example/\"><script>alert(1)</script>";

  private final List<Mention> all = new ArrayList<>();

  private SampleMentions() {}

  static List<Mention> all() {
    SampleMentions mentions = new SampleMentions();
    mentions.addReview();
    mentions.addLanguages();
    mentions.addCopies();
    mentions.addDays();
    mentions.addHostile();
    return mentions.all;
  }

  private void addReview() {
    add(
        post(REVIEW_ID, BLOG, PostKind.POST)
            .title("Three weeks with the Tindra kettle")
            .text(
                "I wanted to love it. The Tindra looks wonderful on the stove and boils a litre in"
                    + " three minutes.\n\nThen the lid broke. Support answered after nine days and"
                    + " told me that lids are not covered. That is a shame, because the tea it"
                    + " makes is excellent.")
            .by("Ada Brook", "ada")
            .hoursAgo(30)
            .mood("en", Polarity.NEGATIVE, 0.81)
            .sentences(
                Polarity.NEUTRAL,
                Polarity.POSITIVE,
                Polarity.NEGATIVE,
                Polarity.NEGATIVE,
                Polarity.POSITIVE)
            .tags("kettle", "tea", "Tindra"));
    add(
        post(REVIEW_ID + "#comment-1", BLOG, PostKind.COMMENT)
            .text("Mine broke in the same place! They sent me a new lid when I insisted.")
            .by("Jonas", "jonas_k")
            .answers(REVIEW_ID, REVIEW_ID)
            .hoursAgo(28)
            .mood("en", Polarity.NEGATIVE, 0.62));
    add(
        post(REVIEW_ID + "#comment-2", BLOG, PostKind.COMMENT)
            .text("How did you get through to them? I only ever reach the machine.")
            .by("Ada Brook", "ada")
            .answers(REVIEW_ID, REVIEW_ID + "#comment-1")
            .hoursAgo(27)
            .mood("en", Polarity.NEUTRAL, 0.55));
    add(
        post(REVIEW_ID + "#comment-3", BLOG, PostKind.COMMENT)
            .text("Two years with mine and not a scratch. Best kettle I ever had.")
            .by("Mei", "mei.cooks")
            .answers(REVIEW_ID, REVIEW_ID)
            .hoursAgo(5)
            .mood("en", Polarity.POSITIVE, 0.93));
  }

  private void addLanguages() {
    add(
        post("https://teekanne.example/tindra", "teekanne.example", PostKind.POST)
            .title("Der Tindra-Wasserkocher im Härtetest")
            .text(
                "Größe, Gewicht und Geräusch stimmen. Nur der Deckel klemmt nach zwei Wochen, und"
                    + " das ärgert mich bei diesem Preis.")
            .by("Käthe Möller", "kaethe")
            .hoursAgo(50)
            .mood("de", Polarity.NEGATIVE, 0.58));
    add(
        post("https://bouilloire.example/avis", "bouilloire.example", PostKind.REVIEW)
            .title("Une bouilloire qui fait rêver")
            .text("Élégante, silencieuse et rapide : la Tindra a changé mes matins.")
            .by("Zoé Lefèvre", "zoe")
            .hoursAgo(75)
            .mood("fr", Polarity.POSITIVE, 0.9));
    add(
        post("https://forum.teatime.example/t/4711", FORUM, PostKind.POST)
            .title("غلاية تيندرا: تجربتي بعد شهر")
            .text(
                "الغلاية جميلة وسريعة، لكن الغطاء انكسر بعد أسبوعين. خدمة العملاء في Tindra لم ترد"
                    + " على رسالتي حتى الآن.")
            .by("ليلى حداد", "layla")
            .hoursAgo(20)
            .mood("ar", null, 0));
    add(
        post("https://forum.teatime.example/t/4712", FORUM, PostKind.POST)
            .title("קומקום טינדרה – שווה את המחיר?")
            .text("קניתי אותו לפני חודש ואני מרוצה מאוד. שקט, מהיר ויפה.")
            .by("נועה", "noa")
            .hoursAgo(90)
            .mood("he", null, 0));
    add(
        post("https://ocha.example/2026/03/tindra", "ocha.example", PostKind.POST)
            .title("ティンドラの電気ケトルを一か月使ってみた")
            .text("デザインは最高ですが、蓋がすぐに壊れました。サポートの対応も遅くて残念です。お茶はおいしく入ります🍵")
            .by("佐藤ゆき", "yuki")
            .hoursAgo(44)
            .mood("ja", null, 0));
    add(
        post("https://cha.example/tindra", "cha.example", PostKind.POST)
            .title("Tindra水壶使用体验")
            .text("外观漂亮，烧水很快，声音也小。就是壶盖不太结实，希望厂家改进。")
            .by("李明", "liming")
            .hoursAgo(66)
            .mood("zh", null, 0));
  }

  private void addCopies() {
    String first = "https://wire.example/tindra-recall";
    String text =
        "Tindra recalls 40,000 kettles sold since November because their lids can crack. Owners get"
            + " a new lid free of charge, the company said on Tuesday.";
    add(
        post(first, "newswire", PostKind.POST)
            .title("Tindra recalls 40,000 kettles")
            .text(text)
            .by("Newswire", null)
            .hoursAgo(10)
            .mood("en", Polarity.NEGATIVE, 0.7)
            .copyOf(first));
    for (String paper : List.of("herald", "courier", "gazette")) {
      add(
          post("https://" + paper + ".example/tindra", paper + ".example", PostKind.POST)
              .title("Tindra recalls 40,000 kettles")
              .text(text)
              .hoursAgo(9)
              .mood("en", Polarity.NEGATIVE, 0.7)
              .copyOf(first));
    }
  }

  /** Enough for a second page, over eight weeks. */
  private void addDays() {
    String[] say = {
      "My Tindra kettle sings like a bird and I love it.",
      "The Tindra kettle is fine, nothing more to say.",
      "The Tindra kettle leaks. I am so disappointed."
    };
    Polarity[] moods = {Polarity.POSITIVE, Polarity.NEUTRAL, Polarity.NEGATIVE};
    for (int i = 0; i < 60; i++) {
      int kind = (i * 7 + i / 5) % 3;
      add(
          post("https://chat.example/p/" + i, "chat.example", PostKind.POST)
              .text(say[kind] + " Day " + i + ".")
              .by("tea lover " + i % 12, "tea" + i % 12)
              .hoursAgo(2 + i * i / 3)
              .mood("en", moods[kind], 0.6 + (i % 4) / 10.0)
              .counts(i, i / 3));
    }
  }

  private void addHostile() {
    add(
        post(HOSTILE_ID, "evil <b>source</b>", PostKind.POST)
            .title("<script>window.hacked = 1</script> hostile \"title\" ' onmouseover=alert(1)")
            .text(
                "<img src=x onerror=\"window.hacked = 2\"> hostile </div><svg onload=alert(3)> &amp;"
                    + " =HYPERLINK(\"http://evil.example\")")
            .by("=cmd|' /C calc'!A0", "\"><script>window.hacked = 4</script>")
            .url("javascript:alert(document.cookie)")
            .links("javascript:alert(5)", "https://evil.example/?a=\"><script>")
            .tags("<b>tag</b>")
            .hoursAgo(100)
            .mood("en", null, 0));
  }

  private void add(Draft draft) {
    all.add(draft.mention());
  }

  private static Draft post(String id, String source, PostKind kind) {
    return new Draft(id, source, kind);
  }

  /** A mention in the making. */
  private static final class Draft {
    private final String id;
    private final String source;
    private final PostKind kind;
    private String url;
    private String title;
    private String text;
    private Author author;
    private String conversation;
    private String inReplyTo;
    private Instant published = NOW;
    private String language;
    private Sentiment sentiment;
    private List<Sentence> sentences = List.of();
    private List<String> tags = List.of();
    private List<String> links = List.of();
    private Copies copies;
    private Engagement engagement;

    Draft(String id, String source, PostKind kind) {
      this.id = id;
      this.source = source;
      this.kind = kind;
      this.url = id;
      this.conversation = id;
      this.copies = new Copies(id, id);
    }

    Draft title(String value) {
      title = value;
      return this;
    }

    Draft text(String value) {
      text = value;
      return this;
    }

    Draft url(String value) {
      url = value;
      return this;
    }

    Draft by(String name, String handle) {
      author = new Author(source + "/" + name, name, handle, "https://people.example/" + handle);
      return this;
    }

    Draft answers(String start, String post) {
      conversation = start;
      inReplyTo = post;
      return this;
    }

    Draft hoursAgo(int hours) {
      published = NOW.minus(Duration.ofHours(hours));
      return this;
    }

    Draft mood(String code, Polarity polarity, double sure) {
      language = code;
      sentiment = polarity == null ? null : sentiment(polarity, sure);
      return this;
    }

    /** One verdict for each stretch that a full stop ends. */
    Draft sentences(Polarity... moods) {
      List<Sentence> all = new ArrayList<>();
      int at = 0;
      for (Polarity mood : moods) {
        int end = text.indexOf('.', at) + 1;
        all.add(new Sentence(at, end, sentiment(mood, 0.8)));
        at = end;
      }
      sentences = all;
      return this;
    }

    Draft tags(String... values) {
      tags = List.of(values);
      return this;
    }

    Draft links(String... values) {
      links = List.of(values);
      return this;
    }

    Draft copyOf(String first) {
      copies = new Copies(first, first);
      return this;
    }

    Draft counts(long likes, long replies) {
      engagement = new Engagement(likes, null, replies, null);
      return this;
    }

    Mention mention() {
      String site = id.startsWith("https://") ? id.substring(8).split("[/\"]", 2)[0] : null;
      Post post =
          new Post(
              id,
              source,
              "web",
              site,
              kind,
              url,
              title,
              text,
              null,
              published,
              null,
              author,
              conversation,
              inReplyTo,
              null,
              links,
              tags,
              null);
      Analysis analysis =
          new Analysis("linear/1", new Language(language, 0.97), sentiment, 0.4, sentences);
      return new Mention(
          post, 1, published.plusSeconds(90), copies, analysis, engagement, null, null);
    }

    private static Sentiment sentiment(Polarity polarity, double sure) {
      double rest = (1 - sure) / 2;
      return switch (polarity) {
        case NEGATIVE -> new Sentiment(polarity, sure, rest, rest);
        case NEUTRAL -> new Sentiment(polarity, rest, sure, rest);
        case POSITIVE -> new Sentiment(polarity, rest, rest, sure);
      };
    }
  }
}
