package io.earshot.insight.crm;

import io.earshot.connectors.Secret;
import io.earshot.store.CrmKind;
import io.earshot.store.CrmStanza;
import java.util.regex.Pattern;

/** What is wrong with a CRM before anything is sent to it. */
public final class CrmCheck {
  private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)https?://[^/\\s]+\\S*");

  private CrmCheck() {}

  /**
   * Checks a CRM.
   *
   * @throws IllegalArgumentException with the fault and its remedy
   */
  public static void check(CrmStanza stanza) {
    switch (stanza.kind()) {
      case HUBSPOT -> {
        checkAddress(stanza);
        checkToken(stanza, "the access token of a private app, or a refresh token");
        require(
            (stanza.client() == null) == (stanza.secret() == null),
            "an OAuth client has both 'client:' and 'secret:'; with a token of a private app, neither");
      }
      case ESPOCRM -> {
        checkAddress(stanza);
        checkToken(stanza, "the key of an API user");
        checkNoClient(stanza);
      }
      case WEBHOOK -> {
        checkAddress(stanza);
        checkNoClient(stanza);
        require(
            stanza.token() == null, "a webhook has no token: 'secret:' is what it is signed with");
      }
      case CSV, JSONL ->
          require(
              stanza.token() == null && stanza.client() == null && stanza.secret() == null,
              "a file needs no login: leave out 'token:', 'client:' and 'secret:'");
    }
    require(!stanza.brands().isEmpty(), "it says of no brand what is sent: add 'brands:'");
  }

  private static void checkAddress(CrmStanza stanza) {
    require(
        Secret.isReference(stanza.address()) || WEB_ADDRESS.matcher(stanza.address()).matches(),
        "the url is no web address: write such as " + example(stanza.kind()));
  }

  /** What an address looks like. */
  public static String example(CrmKind kind) {
    return switch (kind) {
      case HUBSPOT -> "https://api.hubapi.com";
      case ESPOCRM -> "https://crm.example.org";
      case WEBHOOK -> "https://example.org/hook";
      case CSV -> "data/crm.csv";
      case JSONL -> "data/crm.jsonl";
    };
  }

  private static void checkToken(CrmStanza stanza, String what) {
    require(
        stanza.token() != null,
        "there is no token: add a line 'token: ${NAME}', " + what + " in an environment variable");
  }

  private static void checkNoClient(CrmStanza stanza) {
    require(stanza.client() == null, "only HubSpot has an OAuth client: leave out 'client:'");
  }

  private static void require(boolean fine, String otherwise) {
    if (!fine) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
