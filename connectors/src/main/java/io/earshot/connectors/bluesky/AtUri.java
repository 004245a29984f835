package io.earshot.connectors.bluesky;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a record: whose, of which collection, under which key. As text it is the id of a post.
 *
 * @param did of the account
 * @param collection its NSID
 * @param key of the record in it
 */
record AtUri(String did, String collection, String key) {
  private static final String DID = "did:[a-z]{1,20}:[A-Za-z0-9._:%-]{1,300}";
  private static final Pattern IDENTIFIER = Pattern.compile(DID);
  private static final Pattern PARTS =
      Pattern.compile("at://(" + DID + ")/([A-Za-z0-9.-]{3,317})/([A-Za-z0-9._:~-]{1,512})");

  static boolean isDid(String text) {
    return IDENTIFIER.matcher(text).matches();
  }

  /** Reads one; null if the text is none that names its account by DID. */
  static AtUri parse(String text) {
    Matcher parts = PARTS.matcher(text);
    return parts.matches() && !parts.group(3).matches("\\.\\.?")
        ? new AtUri(parts.group(1), parts.group(2), parts.group(3))
        : null;
  }

  String text() {
    return "at://" + did + "/" + collection + "/" + key;
  }

  /** Where Bluesky shows it, if it is a post. */
  String url() {
    return profileUrl(did) + "/post/" + key;
  }

  static String profileUrl(String did) {
    return "https://bsky.app/profile/" + did;
  }
}
