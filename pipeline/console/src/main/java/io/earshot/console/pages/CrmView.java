package io.earshot.console.pages;

import io.earshot.console.crm.CrmReport;
import io.earshot.console.query.QueryString;
import io.earshot.store.CrmKind;
import io.earshot.store.CrmRecordKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The page of CRMs and of what they are to hold.
 *
 * @param state that is shown: {@code dead}, {@code waiting}, or empty for all
 * @param target name of the CRM that is shown, or empty for all
 * @param older address of the next page, or null
 */
public record CrmView(
    List<Target> targets, String state, String target, List<CrmRecordView> records, String older) {

  /**
   * A CRM in words.
   *
   * @param page what a form is sent to, without its last part
   * @param brands what is sent, such as "Acme: activity, case"
   * @param disabled why nothing is sent, or null
   */
  public record Target(
      String name,
      String page,
      String kind,
      String address,
      String brands,
      String disabled,
      String counts,
      long dead) {
    static Target of(CrmReport report) {
      return new Target(
          report.stanza().name(),
          "/crm/targets/" + QueryString.encode(report.stanza().name()),
          CrmView.kind(report.stanza().kind()),
          report.address(),
          report.stanza().brands().entrySet().stream()
              .map(Target::brand)
              .collect(Collectors.joining("; ")),
          report.disabled(),
          "%s sent, %s waiting, %s not delivered"
              .formatted(
                  Words.number(report.sent()),
                  Words.number(report.waiting()),
                  Words.number(report.dead())),
          report.dead());
    }

    private static String brand(Map.Entry<String, Set<CrmRecordKind>> brand) {
      return brand.getKey()
          + ": "
          + brand.getValue().stream()
              .map(kind -> CrmRecordView.kind(kind).toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
    }
  }

  private static String kind(CrmKind kind) {
    return switch (kind) {
      case HUBSPOT -> "HubSpot";
      case ESPOCRM -> "EspoCRM";
      case WEBHOOK -> "Webhook";
      case CSV -> "CSV file";
      case JSONL -> "JSON Lines file";
    };
  }
}
