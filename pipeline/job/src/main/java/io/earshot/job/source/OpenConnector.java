package io.earshot.job.source;

import io.earshot.connectors.Connector;
import io.earshot.connectors.SourceStanza;
import io.earshot.connectors.http.FetchException;

/**
 * The connector of an endpoint: opened when it is first needed and again when its stanza changed.
 */
final class OpenConnector {
  private final ConnectorFactory factory;
  private final String url;
  private SourceStanza stanza;
  private Connector connector;

  OpenConnector(ConnectorFactory factory, String url) {
    this.factory = factory;
    this.url = url;
  }

  synchronized Connector as(SourceStanza wanted) throws FetchException {
    if (!wanted.equals(stanza)) {
      close();
      connector = factory.open(wanted, url);
      stanza = wanted;
    }
    return connector;
  }

  synchronized void close() {
    if (connector != null) {
      connector.close();
    }
    connector = null;
    stanza = null;
  }
}
