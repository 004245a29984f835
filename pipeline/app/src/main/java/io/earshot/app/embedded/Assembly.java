package io.earshot.app.embedded;

import io.earshot.app.config.Settings;
import io.earshot.connectors.Connector;
import io.earshot.connectors.Connectors;
import io.earshot.connectors.SourceStanza;
import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.HttpFetcher;
import io.earshot.connectors.http.HttpLimits;
import io.earshot.connectors.http.HttpSettings;
import io.earshot.connectors.http.Politeness;
import io.earshot.job.Stages;
import io.earshot.job.analyse.AnalyserFactory;
import io.earshot.job.index.MentionWriterFactory;
import io.earshot.job.source.ConnectorFactory;
import io.earshot.nlp.Analyser;
import io.earshot.nlp.Analysers;
import io.earshot.nlp.Engine;
import io.earshot.search.IndexSettings;
import io.earshot.search.Indexes;
import io.earshot.search.MentionWriter;
import java.io.IOException;

/** What the job of both forms is made of, as the settings choose it. */
public final class Assembly {
  private Assembly() {}

  public static Stages stages(Settings settings) {
    return new Stages(new ChosenEngine(settings.engine()), settings.nearCopies(), settings.store());
  }

  public static ConnectorFactory connectors(Settings settings) {
    return new PoliteConnectors(http(settings));
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

  private record PoliteConnectors(HttpSettings http) implements ConnectorFactory {
    @Override
    public Connector open(SourceStanza stanza, String url) throws FetchException {
      return Connectors.open(stanza, url, HttpFetcher.shared(http));
    }
  }

  private record ChosenIndex(IndexSettings index) implements MentionWriterFactory {
    @Override
    public MentionWriter open() throws IOException {
      return Indexes.writer(index);
    }
  }
}
