package io.earshot.console.crm;

import static java.util.Objects.requireNonNull;

import io.earshot.store.CrmKind;
import io.earshot.store.CrmStanza;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * How a CRM stands.
 *
 * @param stanza never null
 * @param disabled why nothing is sent, or null
 * @param waiting how many records are to be sent
 * @param sent how many records it holds
 * @param dead how many records came to nothing
 */
public record CrmReport(CrmStanza stanza, String disabled, long waiting, long sent, long dead) {
  public CrmReport {
    requireNonNull(stanza, "stanza is null");
  }

  /** Its address without what is secret in it: the path of a webhook often is. */
  public String address() {
    String address = stanza.address();
    if (stanza.kind() != CrmKind.WEBHOOK || address.contains("${")) {
      return address;
    }
    try {
      URI whole = new URI(address);
      return whole.getScheme() + "://" + whole.getAuthority() + "/…";
    } catch (URISyntaxException malformed) {
      return "…";
    }
  }
}
