package io.earshot.app.embedded;

import io.earshot.app.config.Decided;
import io.earshot.connectors.SourceStanza;
import io.earshot.insight.delivery.MailSettings;
import io.earshot.sample.SampleWeb;
import io.earshot.store.AlertRule;
import io.earshot.store.Channel;
import io.earshot.store.CrmStanza;
import io.earshot.store.Store;
import io.earshot.store.Topic;
import io.earshot.store.Tracker;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Puts what the files say into the store, where the job finds it, and serves the sample web while
 * {@code sources.yaml} asks for it; then the sample's brands are watched and its customers known,
 * too.
 */
final class DecidedImport {
  private final Path data;
  private final Store store;
  private final Parts parts;
  private final Clock clock;
  private final Consumer<String> told;
  private SampleWeb sample;
  private SampleReceivers receivers;

  /**
   * @param data where the place of the sample web is kept
   * @param parts takes what is started
   * @param told a line about each alert that arrives at the sample's own receivers
   */
  DecidedImport(Path data, Store store, Parts parts, Clock clock, Consumer<String> told) {
    this.data = data;
    this.store = store;
    this.parts = parts;
    this.clock = clock;
    this.told = told;
  }

  /**
   * Imports what the files say.
   *
   * @throws IOException if the sample web cannot be served
   */
  synchronized void put(Decided decided) throws IOException {
    List<SourceStanza> stanzas = new ArrayList<>(decided.sources().stanzas());
    List<Tracker> trackers = decided.trackers();
    List<Topic> topics = decided.topics();
    List<AlertRule> rules = decided.rules();
    List<Channel> channels = decided.channels();
    List<CrmStanza> crms = decided.crms();
    if (decided.sources().sample().isPresent()) {
      if (sample == null) {
        sample = parts.add(SampleListening.start(data, clock));
        receivers = parts.add(SampleReceivers.start(data, clock, told));
      }
      stanzas.addAll(SampleListening.stanzas(sample, decided.sources().sample().get(), data));
      trackers = withoutRepeats(trackers, SampleListening.trackers(), Tracker::name);
      topics = withoutRepeats(topics, SampleListening.topics(), Topic::name);
      rules = withoutRepeats(rules, SampleListening.rules(), AlertRule::name);
      channels = withoutRepeats(channels, receivers.channels(), Channel::name);
      crms = withoutRepeats(crms, receivers.crms(), CrmStanza::name);
      SampleCustomers.of(store.customers(), data).put(sample);
    } else {
      SampleCustomers.of(store.customers(), data).remove();
    }
    store.sources().importFile(stanzas);
    store.trackers().importFile(trackers);
    store.topics().importFile(topics);
    store.rules().importFile(rules);
    store.channels().importFile(channels);
    store.crmTargets().importFile(crms);
  }

  /** A file may say otherwise what the sample would bring. */
  private static <T> List<T> withoutRepeats(
      List<T> first, List<T> second, Function<T, String> name) {
    Map<String, T> byName = new LinkedHashMap<>();
    first.forEach(one -> byName.put(name.apply(one), one));
    second.forEach(one -> byName.putIfAbsent(name.apply(one), one));
    return List.copyOf(byName.values());
  }

  /** The server that takes the sample's mail, or null when nobody asked for the sample. */
  synchronized MailSettings sampleMail() {
    return receivers == null ? null : receivers.mail();
  }

  /** Where people see what the sample's CRM holds, or null when nobody asked for the sample. */
  synchronized String sampleCrmAddress() {
    return receivers == null ? null : receivers.crmAddress();
  }

  /** Table of contents of the sample web, or null when nobody asked for it. */
  synchronized String sampleAddress() {
    return sample == null ? null : sample.baseUrl().toString();
  }
}
