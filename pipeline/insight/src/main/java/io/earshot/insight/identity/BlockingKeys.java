package io.earshot.insight.identity;

import io.earshot.insight.customers.Handles;
import io.earshot.insight.customers.Sites;
import io.earshot.store.SocialHandle;
import java.util.Optional;

/** The keys on which authors and customers meet: a kind, a colon, a value in its one form. */
final class BlockingKeys {
  private static final String ACCOUNT = "account:";
  private static final String PAGE = "page:";
  private static final String EMAIL = "email:";
  private static final String PHONE = "phone:";

  private BlockingKeys() {}

  static String account(SocialHandle handle) {
    return ACCOUNT + handle.network() + ":" + handle.handle();
  }

  static String page(String site) {
    return PAGE + site;
  }

  /**
   * @param email in its one form
   */
  static String email(String email) {
    return EMAIL + email;
  }

  /**
   * @param phone in its one form
   */
  static String phone(String phone) {
    return PHONE + phone;
  }

  /**
   * What an address leads to: an account where it is a profile of a network, else a page.
   *
   * @param url null: to nothing
   */
  static Optional<String> address(String url) {
    return Handles.ofUrl(url)
        .map(BlockingKeys::account)
        .or(() -> Sites.find(url).map(BlockingKeys::page));
  }

  static boolean isPhone(String key) {
    return key.startsWith(PHONE);
  }

  static boolean isEmail(String key) {
    return key.startsWith(EMAIL);
  }

  static boolean isAccount(String key) {
    return key.startsWith(ACCOUNT);
  }

  /**
   * Where an account is: two accounts in one place are two people's.
   *
   * @param account key of an account
   * @return network, and the server where names belong to servers
   */
  static String place(String account) {
    int network = account.indexOf(':', ACCOUNT.length());
    int host = account.lastIndexOf('@');
    return account.substring(0, network) + (host > network ? account.substring(host) : "");
  }

  /** As people read it. */
  static String shown(String key) {
    String value = key.substring(key.indexOf(':') + 1);
    if (!isAccount(key)) {
      return value;
    }
    int colon = value.indexOf(':');
    return "%s on %s".formatted(value.substring(colon + 1), value.substring(0, colon));
  }
}
