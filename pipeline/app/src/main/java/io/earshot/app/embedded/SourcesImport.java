package io.earshot.app.embedded;

import io.earshot.app.config.SourcesFile;
import io.earshot.connectors.SourceStanza;
import io.earshot.sample.SampleWeb;
import io.earshot.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts what {@code sources.yaml} says into the store, where the job finds it, and serves the sample
 * web while the file asks for it.
 */
final class SourcesImport {
  private final Path data;
  private final Store store;
  private final Parts parts;
  private final Clock clock;
  private SampleWeb sample;

  /**
   * @param data where the place of the sample web is kept
   * @param parts takes what is started
   */
  SourcesImport(Path data, Store store, Parts parts, Clock clock) {
    this.data = data;
    this.store = store;
    this.parts = parts;
    this.clock = clock;
  }

  /**
   * Imports a file.
   *
   * @throws IOException if the sample web cannot be served
   */
  synchronized void put(SourcesFile sources) throws IOException {
    List<SourceStanza> stanzas = new ArrayList<>(sources.stanzas());
    if (sources.sample().isPresent()) {
      if (sample == null) {
        sample = parts.add(SampleListening.start(data, clock));
      }
      stanzas.addAll(SampleListening.stanzas(sample, sources.sample().get(), data));
    }
    store.sources().importFile(stanzas);
  }

  /** Table of contents of the sample web, or null when nobody asked for it. */
  synchronized String sampleAddress() {
    return sample == null ? null : sample.baseUrl().toString();
  }
}
