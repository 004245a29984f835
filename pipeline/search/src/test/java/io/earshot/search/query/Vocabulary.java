package io.earshot.search.query;

import java.util.Random;

/** The few words that random posts and random queries are made of, so that they meet. */
public final class Vocabulary {
  static final String[] PATTERNS = {
    "ac*", "acme*", "ac*e", "ph*s", "#ac*", "@ac*", "cafe*", "st*e", "th*", "shop.e*"
  };

  /** Those that NEAR takes. */
  static final String[] NEAR_PATTERNS = {"acm*", "acme*", "pho*s", "#acm*", "cafe*", "shop.e*"};

  private static final String[] WORDS = {
    "acme",
    "Acme",
    "ACME's",
    "#acme",
    "#AcmeRocks",
    "@acme",
    "@acme_help",
    "phone",
    "phones",
    "café",
    "Straße",
    "the",
    "love",
    "hate",
    "👍",
    "👍🏽",
    "❤️",
    "❤",
    "🇩🇪",
    "東京",
    "東",
    "京タワー",
    "#東京",
    "삼성",
    "삼성TV",
    "ไทย",
    "https://shop.example/a",
    "shop.example",
    "www.shop.example",
    "3.14",
    "re:acme",
    "don't"
  };

  private static final String[] AUTHORS = {"acme@masto.example", "jane", "José Núñez", "@Bot"};
  private static final String[] TAGS = {"Acme", "#café", "東京", "help me"};

  private Vocabulary() {}

  /** Some words, joined. */
  public static String phrase(Random random) {
    StringBuilder phrase = new StringBuilder(word(random));
    while (random.nextInt(3) == 0) {
      phrase.append(random.nextInt(6) == 0 ? "-" : " ").append(word(random));
    }
    return phrase.toString();
  }

  private static String word(Random random) {
    return WORDS[random.nextInt(WORDS.length)];
  }

  /** Values that posts have in a field. */
  public static String[] values(KeywordField field) {
    return switch (field) {
      case AUTHOR -> AUTHORS;
      case SOURCE -> new String[] {"blogs", "Blogs", "forum"};
      case SITE -> new String[] {"shop.example", "www.blog.shop.example", "example", "x.example"};
      case NETWORK -> new String[] {"web", "mastodon"};
      case LANGUAGE -> new String[] {"en", "de", "ja"};
      case SENTIMENT -> new String[] {"negative", "neutral", "positive"};
      case EMOTION, INTENT, ANSWER, MARK, KIND -> field.choices().toArray(String[]::new);
      case MODEL -> new String[] {"test/1", "Test/1", "test/2"};
      case TAG -> TAGS;
      case LINK -> new String[] {"https://www.Shop.example/a/", "shop.example/b#x", "example"};
      case ENTITY -> new String[] {"Acme", "Zoë Smith", "price"};
      case CUSTOMER -> new String[] {"known", "c-17", "C-17"};
      case TOPIC -> new String[] {"Price", "ease of use"};
      case TRACKER, EARNED, NEGATIVE, NEUTRAL, POSITIVE ->
          new String[] {"Acme", "acme", "Café Zoë"};
      case ID, CONVERSATION, CLUSTER -> new String[] {"id:1", "id:2", "id:3", "id:10"};
    };
  }

  static boolean isOpen(KeywordField field) {
    return field.choices().isEmpty();
  }
}
