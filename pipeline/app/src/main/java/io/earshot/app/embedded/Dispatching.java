package io.earshot.app.embedded;

import io.earshot.app.config.Settings;
import io.earshot.connectors.http.HttpFetcher;
import io.earshot.insight.crm.CrmOutbox;
import io.earshot.insight.crm.IndexRollups;
import io.earshot.insight.crm.OpenTargets;
import io.earshot.insight.delivery.AlertOutbox;
import io.earshot.insight.delivery.Dispatcher;
import io.earshot.insight.delivery.DispatcherThreads;
import io.earshot.insight.delivery.MailSettings;
import io.earshot.insight.delivery.Notifiers;
import io.earshot.search.MentionIndex;
import io.earshot.store.Store;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/** Sends alerts, and to CRMs what customers say, from the one process that does. */
final class Dispatching {
  private Dispatching() {}

  /**
   * Begins.
   *
   * @param index where what customers say is counted
   * @param sampleMail takes the mail where no other server does; gives null where none does
   * @param address of the console, for links where the settings give no better one
   */
  static DispatcherThreads start(
      Settings settings,
      Store store,
      MentionIndex index,
      Supplier<MailSettings> sampleMail,
      String address,
      Clock clock) {
    Supplier<MailSettings> mail = settings.mail() == null ? sampleMail : settings::mail;
    HttpFetcher http = HttpFetcher.shared(Assembly.http(settings));
    String url = settings.console().url() == null ? address : settings.console().url();
    return DispatcherThreads.start(
        new Dispatcher(
            List.of(
                new AlertOutbox(store, new Notifiers(http, mail, clock), url, clock),
                new CrmOutbox(
                    store, new OpenTargets(http, clock), new IndexRollups(index, clock), clock))));
  }
}
