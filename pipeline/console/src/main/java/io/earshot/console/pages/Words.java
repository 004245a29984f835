package io.earshot.console.pages;

import io.earshot.connectors.Author;
import io.earshot.connectors.PostKind;
import io.earshot.connectors.SourceKind;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** How the console calls things. */
final class Words {
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private Words() {}

  /** A language by its English name; the code itself where there is none. */
  static String language(String code) {
    if (code == null || code.equals("und")) {
      return null;
    }
    String name = Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
    return name.isEmpty() ? code : name;
  }

  /** The best there is to call an author by, or null. */
  static String author(Author author) {
    if (author == null) {
      return null;
    }
    if (author.name() != null && !author.name().isBlank()) {
      return author.name();
    }
    return author.handle() == null ? author.id() : "@" + author.handle();
  }

  static String kind(PostKind kind) {
    return kind == null ? "post" : kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** A kind of source. */
  static String kind(SourceKind kind) {
    return switch (kind) {
      case FEED -> "Feed or blog";
      case SITEMAP -> "Site, by its sitemap";
      case DISCOURSE -> "Discourse forum";
      case BLUESKY -> "Bluesky: firehose of a PDS or relay";
      case JETSTREAM -> "Bluesky: Jetstream";
      case MASTODON -> "Mastodon, read now and then";
      case MASTODON_STREAM -> "Mastodon, as it streams";
      case WORDPRESS -> "WordPress";
      case PUSH -> "Sent by others";
      case KAFKA -> "Kafka topic";
    };
  }

  static String number(long number) {
    return String.format(Locale.ENGLISH, "%,d", number);
  }

  /** "1 post", "2,000 posts". */
  static String count(long number, String one, String many) {
    return number(number) + " " + (number == 1 ? one : many);
  }

  /** Begun with a capital and ended with a full stop. */
  static String sentence(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
  }

  /** The address if it leads to the web, else null: no post may link to a script. */
  static String link(String url) {
    try {
      URI address = url == null ? null : new URI(url.strip());
      boolean web =
          address != null
              && address.getScheme() != null
              && SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT));
      return web ? address.toString() : null;
    } catch (URISyntaxException malformed) {
      return null;
    }
  }
}
