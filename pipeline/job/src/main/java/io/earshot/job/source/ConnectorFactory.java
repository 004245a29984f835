package io.earshot.job.source;

import io.earshot.connectors.Connector;
import io.earshot.connectors.SourceStanza;
import io.earshot.connectors.http.FetchException;
import java.io.Serializable;

/** Opens the connector of an endpoint, in the thread that will read it. */
@FunctionalInterface
public interface ConnectorFactory extends Serializable {
  /**
   * Opens a connector.
   *
   * @param stanza what is configured
   * @param url one of the stanza's endpoints
   * @throws FetchException if it cannot be opened as it is configured
   */
  Connector open(SourceStanza stanza, String url) throws FetchException;
}
