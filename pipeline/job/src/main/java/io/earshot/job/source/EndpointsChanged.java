package io.earshot.job.source;

import io.earshot.connectors.SourceStanza;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.apache.flink.api.connector.source.SourceEvent;

/**
 * Tells a reader what changed for endpoints it has.
 *
 * @param stanzas as they are configured now, paused ones included, by name
 * @param withdrawn ids of splits that are no longer read
 */
record EndpointsChanged(LinkedHashMap<String, SourceStanza> stanzas, ArrayList<String> withdrawn)
    implements SourceEvent {
  static EndpointsChanged none() {
    return new EndpointsChanged(new LinkedHashMap<>(), new ArrayList<>());
  }
}
