package io.earshot.console.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens that prove that a form came from a page of this console: an HMAC of the session under a
 * key that lives as long as the process. Each is salted, so that a page's compressed size tells
 * nothing of it.
 */
final class FormTokens {
  private static final String HMAC = "HmacSHA256";
  private final SecretKeySpec key =
      new SecretKeySpec(Secrets.random().getBytes(StandardCharsets.UTF_8), HMAC);

  /**
   * @param session the session, or an empty text where there are none
   */
  String issue(String session) {
    String salt = Secrets.random();
    return salt + "." + sign(salt, session);
  }

  boolean valid(String token, String session) {
    int dot = token == null ? -1 : token.indexOf('.');
    return dot > 0
        && Secrets.equal(sign(token.substring(0, dot), session), token.substring(dot + 1));
  }

  private String sign(String salt, String session) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      byte[] signature = mac.doFinal((salt + "." + session).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
