package io.earshot.connectors;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * Addresses of posts as ids (design rule 2): two addresses that differ only in what says nothing of
 * the post have one id.
 *
 * <p>Folded are the scheme (to {@code https}), case of the host, default ports, dot segments, ways
 * of percent-encoding, slashes at the end, tracking parameters, ids of sessions, and fragments that
 * point to no post. The order of parameters is kept. The id of an id is itself.
 */
public final class Permalink {
  /** Longer ids end in a hash of the whole. */
  static final int MAX_LENGTH = 1_000;

  private static final Pattern TRACKING =
      Pattern.compile(
          "utm_.*|at_(medium|campaign|link|format|ptr|bbc|custom).*|pk_.*|piwik_.*|mtm_.*|matomo_.*|wt[._](mc|zmc).*"
              + "|(fb|g|d|ms|y|ys|tw|tt|gb|wb|li_?fat_)cl(ic)?k?id|gclsrc|[gw]braid|igsh(id)?|mc_[ce]id"
              + "|_hs(enc|mi)|hsctatracking|mkt_tok|vero_(id|conv)|oly_(anon|enc)_id|wickedid|xtor"
              + "|ns_(campaign|mchannel|source|linkname|fee)|cmpid|ncid|ftag|s_cid|spm|_g[al]|ref_(src|url)");

  private static final Set<String> REFERRERS =
      Set.of(
          "source",
          "src",
          "ref",
          "referrer",
          "from",
          "via",
          "partner",
          "emc",
          "medium",
          "campaign",
          "cid",
          "cmp",
          "origin",
          "r");

  /** A server that sees no cookie may write another into the same link each time it is asked. */
  private static final Pattern SESSION =
      Pattern.compile(
          "(phpsessid|jsessionid|oscsid|zenid|cfid|cftoken)=.*|(sid|s)=[0-9a-fA-F]{32}");

  private static final Pattern SESSION_IN_PATH =
      Pattern.compile(";jsessionid=[^;]*", Pattern.CASE_INSENSITIVE);

  private static final Pattern IDLE_FRAGMENT =
      Pattern.compile(
          "(utm_|xtor=|:~:|at_medium|ref=|rss|atom|feed)[^/]*"
              + "|more-\\d+|comments?|respond|disqus_thread|top|main|content|_?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern COMMENT_FRAGMENT =
      Pattern.compile(
          "(comment|c|cmt|idcomment|isso|reply|respond|tc|post-comment)[-_]?[0-9a-f]*\\d[0-9a-f]*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern COMMENT_PAGE =
      Pattern.compile("/comment-page-\\d+/?$", Pattern.CASE_INSENSITIVE);

  private final HttpUrl url;
  private final String id;

  private Permalink(HttpUrl url) {
    this.url = url;
    this.id = shortened(normalised(url));
  }

  /**
   * Reads an address.
   *
   * @param address any text, or null
   * @return null if it is no absolute http or https URL
   */
  public static Permalink of(String address) {
    HttpUrl parsed = address == null ? null : HttpUrl.parse(address.strip());
    return parsed == null ? null : new Permalink(parsed);
  }

  /** The id of the post at an address; null if it is no absolute http or https URL. */
  public static String id(String address) {
    Permalink permalink = of(address);
    return permalink == null ? null : permalink.id;
  }

  /** The id of the post here. */
  public String id() {
    return id;
  }

  /** Host in lower case. */
  public String site() {
    return url.host();
  }

  /** Whether it leads to the site as a whole. */
  public boolean isHome() {
    return id.indexOf('/', "https://".length()) == id.length() - 1;
  }

  /** The id of the post that the comment here is on; null if this does not look like a comment. */
  public String postOfComment() {
    return isComment(url)
        ? shortened(
            normalised(
                url.newBuilder()
                    .fragment(null)
                    .encodedPath(withoutCommentPage(url))
                    .removeAllQueryParameters("showComment")
                    .removeAllQueryParameters("cpage")
                    .build()))
        : null;
  }

  /** Comments move from page to page as others come and go. */
  private static String withoutCommentPage(HttpUrl url) {
    return COMMENT_PAGE.matcher(url.encodedPath()).replaceFirst("/");
  }

  /** An id no longer than {@link #MAX_LENGTH}: what is longer ends in its SHA-256. */
  public static String shortened(String id) {
    requireNonNull(id, "id is null");
    return id.length() <= MAX_LENGTH ? id : id.substring(0, MAX_LENGTH - 64) + sha256(id);
  }

  /** SHA-256 of a text in UTF-8, in hexadecimal. */
  public static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static boolean isComment(HttpUrl url) {
    String fragment = url.fragment();
    return url.queryParameter("showComment") != null
        || (fragment != null && COMMENT_FRAGMENT.matcher(fragment).matches());
  }

  private static String normalised(HttpUrl address) {
    HttpUrl url =
        isComment(address)
            ? address
                .newBuilder()
                .encodedPath(withoutCommentPage(address))
                .removeAllQueryParameters("cpage")
                .build()
            : address;
    HttpUrl.Builder id = siteOf(url);
    for (String segment : withoutEmptyEnd(withoutSession(url))) {
      id.addPathSegment(segment);
    }
    addQuery(url, id);
    if (url.fragment() != null && !IDLE_FRAGMENT.matcher(url.fragment()).matches()) {
      id.fragment(url.fragment());
    }
    return id.build().toString();
  }

  /** Taken over rather than given again, since reading a host takes as long as all the rest. */
  private static HttpUrl.Builder siteOf(HttpUrl url) {
    return url.newBuilder()
        .scheme("https")
        .username("")
        .password("")
        .encodedPath("/")
        .query(null)
        .fragment(null);
  }

  private static List<String> withoutSession(HttpUrl url) {
    return url.encodedPath().indexOf(';') < 0
        ? url.pathSegments()
        : url.pathSegments().stream()
            .map(segment -> SESSION_IN_PATH.matcher(segment).replaceAll(""))
            .toList();
  }

  private static List<String> withoutEmptyEnd(List<String> segments) {
    int end = segments.size();
    while (end > 0 && segments.get(end - 1).isEmpty()) {
      end--;
    }
    return segments.subList(0, end);
  }

  private static void addQuery(HttpUrl url, HttpUrl.Builder id) {
    for (int i = 0; i < url.querySize(); i++) {
      String name = url.queryParameterName(i);
      String value = url.queryParameterValue(i);
      if (!name.isEmpty() && !isTracking(name.toLowerCase(Locale.ROOT), value)) {
        id.addQueryParameter(name, value);
      }
    }
  }

  private static boolean isTracking(String name, String value) {
    return TRACKING.matcher(name).matches()
        || SESSION.matcher(name + "=" + value).matches()
        || (REFERRERS.contains(name) && value != null && value.startsWith("rss"));
  }
}
