package io.earshot.app.embedded;

import io.earshot.app.config.Settings;
import io.earshot.connectors.http.HttpFetcher;
import io.earshot.insight.delivery.Dispatcher;
import io.earshot.insight.delivery.DispatcherThreads;
import io.earshot.insight.delivery.MailSettings;
import io.earshot.insight.delivery.Notifiers;
import io.earshot.store.Store;
import java.time.Clock;
import java.util.function.Supplier;

/** Sends alerts, from the one process that does. */
final class Dispatching {
  private Dispatching() {}

  /**
   * Begins.
   *
   * @param sampleMail takes the mail where no other server does; gives null where none does
   * @param address of the console, for links where the settings give no better one
   */
  static DispatcherThreads start(
      Settings settings,
      Store store,
      Supplier<MailSettings> sampleMail,
      String address,
      Clock clock) {
    Supplier<MailSettings> mail = settings.mail() == null ? sampleMail : settings::mail;
    HttpFetcher http = HttpFetcher.shared(Assembly.http(settings));
    String url = settings.console().url() == null ? address : settings.console().url();
    return DispatcherThreads.start(
        new Dispatcher(store, new Notifiers(http, mail, clock), url, clock));
  }
}
