package io.earshot.sample.crm;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Who may ask EspoCRM.
 *
 * @param secret null: the key alone will do
 */
record EspoLogin(String key, String secret) {

  boolean accepts(HttpExchange exchange, String resource) {
    if (secret == null) {
      return key.equals(exchange.getRequestHeaders().getFirst("X-Api-Key"));
    }
    String given = exchange.getRequestHeaders().getFirst("X-Hmac-Authorization");
    String wanted = signed(exchange.getRequestMethod() + " /" + resource);
    return given != null && MessageDigest.isEqual(given.getBytes(UTF_8), wanted.getBytes(UTF_8));
  }

  private String signed(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.writeBytes((key + ":").getBytes(UTF_8));
      bytes.writeBytes(mac.doFinal(text.getBytes(UTF_8)));
      return Base64.getEncoder().encodeToString(bytes.toByteArray());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
