package io.earshot.app.embedded;

import io.earshot.app.config.Settings;
import io.earshot.connectors.Connector;
import io.earshot.connectors.Connectors;
import io.earshot.connectors.SourceKind;
import io.earshot.connectors.SourceStanza;
import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.HttpFetcher;
import io.earshot.connectors.http.HttpLimits;
import io.earshot.connectors.http.HttpSettings;
import io.earshot.connectors.http.Politeness;
import io.earshot.connectors.kafka.KafkaConnector;
import io.earshot.connectors.kafka.PostTopic;
import io.earshot.connectors.push.Inbox;
import io.earshot.job.Stages;
import io.earshot.job.analyse.AnalyserFactory;
import io.earshot.job.history.MentionIndexFactory;
import io.earshot.job.inbox.InboxConnector;
import io.earshot.job.index.MentionWriterFactory;
import io.earshot.job.source.ConnectorFactory;
import io.earshot.nlp.Analyser;
import io.earshot.nlp.Analysers;
import io.earshot.nlp.Engine;
import io.earshot.nlp.entity.EntityReader;
import io.earshot.search.IndexSettings;
import io.earshot.search.Indexes;
import io.earshot.search.MentionIndex;
import io.earshot.search.MentionWriter;
import io.earshot.store.Store;
import io.earshot.store.StoreSettings;
import java.io.IOException;
import java.time.Instant;

/** What the job of both forms is made of, as the settings choose it. */
public final class Assembly {
  private Assembly() {}

  public static Stages stages(Settings settings) {
    return new Stages(
        new ChosenEngine(settings.engine()),
        settings.entities() ? EntityReader::open : null,
        settings.nearCopies(),
        settings.store(),
        new ReadableIndex(settings.index()));
  }

  public static ConnectorFactory connectors(Settings settings) {
    return new PoliteConnectors(
        http(settings),
        settings.store(),
        settings.kafka() == null ? null : settings.kafka().bootstrap(),
        settings.kafka() == null ? null : settings.kafka().inbox());
  }

  /** Where the API puts what is sent to it; on a cluster it is closed with the other parts. */
  static Inbox inbox(Settings settings, Store store, Parts parts) {
    return settings.kafka() == null
        ? posts -> store.inbox().put(posts, Instant.now())
        : parts.add(new PostTopic(settings.kafka().bootstrap(), settings.kafka().inbox()));
  }

  public static HttpSettings http(Settings settings) {
    return new HttpSettings(settings.contact(), HttpLimits.DEFAULT, Politeness.DEFAULT);
  }

  public static MentionWriterFactory writer(Settings settings) {
    return new ChosenIndex(settings.index());
  }

  private record ChosenEngine(Engine engine) implements AnalyserFactory {
    @Override
    public Analyser open() {
      return Analysers.open(engine);
    }
  }

  /**
   * @param bootstrap null in the embedded form, whose inbox is in the store
   */
  private record PoliteConnectors(
      HttpSettings http, StoreSettings store, String bootstrap, String inbox)
      implements ConnectorFactory {
    @Override
    public Connector open(SourceStanza stanza, String url) throws FetchException {
      if (stanza.kind() != SourceKind.PUSH) {
        return Connectors.open(stanza, url, HttpFetcher.shared(http));
      }
      return bootstrap == null
          ? new InboxConnector(stanza, store)
          : KafkaConnector.inbox(stanza, bootstrap, inbox);
    }
  }

  private record ReadableIndex(IndexSettings index) implements MentionIndexFactory {
    @Override
    public MentionIndex open() throws IOException {
      return Indexes.reader(index);
    }
  }

  private record ChosenIndex(IndexSettings index) implements MentionWriterFactory {
    @Override
    public MentionWriter open() throws IOException {
      return Indexes.writer(index);
    }
  }
}
