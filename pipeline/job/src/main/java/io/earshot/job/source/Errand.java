package io.earshot.job.source;

import io.earshot.connectors.Connector;
import io.earshot.connectors.Page;
import io.earshot.connectors.PostReference;
import io.earshot.connectors.SourceStanza;
import io.earshot.connectors.TimeRange;
import io.earshot.connectors.http.FetchException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a reader's thread is sent to do at an endpoint.
 *
 * @param range what lies back and is read; null to read what is new
 * @param lookAt posts to look at again; empty to read on from the cursor
 * @param kept cursor that a checkpoint holds and the connector is told of first; or null
 */
record Errand(
    Endpoint endpoint,
    SourceStanza stanza,
    String cursor,
    TimeRange range,
    List<PostReference> lookAt,
    String kept) {
  private static final Logger LOG = LoggerFactory.getLogger(Errand.class);

  static Errand read(Endpoint endpoint) {
    return look(endpoint, List.of());
  }

  static Errand look(Endpoint endpoint, List<PostReference> lookAt) {
    EndpointSplit split = endpoint.split();
    return new Errand(
        endpoint,
        split.stanza(),
        split.cursor(),
        split.backfill() == null ? null : split.backfill().range(),
        List.copyOf(lookAt),
        endpoint.takeKept());
  }

  boolean reads() {
    return lookAt.isEmpty();
  }

  /** Runs it; whatever goes wrong is the endpoint's failure and nobody else's. */
  Answer run() {
    try {
      return new Answer(this, page(), null);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Answer(this, null, stopped);
    } catch (FetchException | RuntimeException failed) {
      return new Answer(this, null, failed);
    } catch (StackOverflowError tooDeep) {
      return new Answer(this, null, new IllegalStateException("nested too deeply", tooDeep));
    } catch (Error broken) { // else no answer would ever come, and the host never be read again
      LOG.error("A connector does not work: {}", endpoint.split().url(), broken);
      return new Answer(this, null, new IllegalStateException(broken.toString(), broken));
    }
  }

  private Page page() throws FetchException, InterruptedException {
    Connector connector = endpoint.connector().as(stanza);
    if (kept != null) {
      connector.acknowledge(kept);
    }
    if (!reads()) {
      return connector.refresh(lookAt);
    }
    return range == null ? connector.read(cursor) : connector.backfill(range, cursor);
  }

  /**
   * What came of it.
   *
   * @param page null when it failed
   * @param failure null when it did not
   */
  record Answer(Errand errand, Page page, Exception failure) {
    Endpoint endpoint() {
      return errand.endpoint();
    }
  }
}
