package io.earshot.store;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A CRM that is told what customers say, as it is configured.
 *
 * @param name never null
 * @param kind never null
 * @param address web address of its API or of the webhook, or path of the file; may hold {@code
 *     ${NAME}}; never null
 * @param token where the token is found: {@code ${NAME}} or {@code file:PATH}; for a CRM with
 *     OAuth, the refresh token; or null
 * @param client where the id of the OAuth client is found, or null
 * @param secret where the key of signatures, or the secret of the OAuth client, is found; or null
 * @param contactKey by what a contact is known there: {@code id} (the customer's id is the CRM's
 *     own), {@code email}, or the name of a field that holds the customer's id; never null
 * @param brands what is sent, by the tracker that a post matches; never null
 * @param allowPrivate whether the address may lie in a private network or on this machine
 */
public record CrmStanza(
    String name,
    CrmKind kind,
    String address,
    String token,
    String client,
    String secret,
    String contactKey,
    Map<String, Set<CrmRecordKind>> brands,
    boolean allowPrivate) {
  /** The customer's id is what the CRM itself calls the contact. */
  public static final String KEY_ID = "id";

  /** A contact is known by the customer's first e-mail address. */
  public static final String KEY_EMAIL = "email";

  public CrmStanza {
    name = Names.checked("CRM", name);
    requireNonNull(kind, "kind is null");
    requireNonNull(address, "address is null");
    contactKey = contactKey == null ? KEY_ID : contactKey;
    brands = ordered(brands == null ? Map.of() : brands);
  }

  /** In order, so that equal stanzas are kept as equal texts. */
  private static Map<String, Set<CrmRecordKind>> ordered(Map<String, Set<CrmRecordKind>> brands) {
    Map<String, Set<CrmRecordKind>> ordered = new TreeMap<>();
    brands.forEach(
        (tracker, kinds) ->
            ordered.put(tracker, Collections.unmodifiableSet(new TreeSet<>(kinds))));
    return Collections.unmodifiableMap(ordered);
  }

  /** The trackers of which a kind of record is sent, in order. */
  public List<String> trackers(CrmRecordKind sent) {
    return brands.keySet().stream().filter(tracker -> brands.get(tracker).contains(sent)).toList();
  }
}
