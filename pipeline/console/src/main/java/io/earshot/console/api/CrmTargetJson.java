package io.earshot.console.api;

import io.earshot.console.crm.CrmReport;
import io.earshot.store.CrmRecordKind;
import io.earshot.store.CrmStanza;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A CRM as programs see it.
 *
 * @param address without what is secret in it
 * @param disabled why nothing is sent, or null
 */
record CrmTargetJson(
    String name,
    String kind,
    String address,
    String contactsBy,
    Map<String, List<String>> brands,
    String disabled,
    long waiting,
    long sent,
    long dead) {
  static CrmTargetJson of(CrmReport report) {
    CrmStanza stanza = report.stanza();
    return new CrmTargetJson(
        stanza.name(),
        stanza.kind().name().toLowerCase(Locale.ROOT),
        report.address(),
        stanza.contactKey(),
        stanza.brands().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    brand -> brand.getValue().stream().map(CrmTargetJson::kind).toList())),
        report.disabled(),
        report.waiting(),
        report.sent(),
        report.dead());
  }

  private static String kind(CrmRecordKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
