package io.earshot.job.source;

import static java.util.Objects.requireNonNull;

import io.earshot.connectors.Connector;
import io.earshot.connectors.PostChange;
import io.earshot.connectors.SourceStanza;
import io.earshot.connectors.http.FetchException;
import io.earshot.job.decisions.Forgotten;
import io.earshot.job.journal.Journal;
import io.earshot.job.jvm.Lease;
import io.earshot.job.record.VersionedJson;
import io.earshot.store.StoreSettings;
import java.time.Clock;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SupportsSplitReassignmentOnRecovery;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * What all configured sources say: one split for each endpoint of each stanza of the store, read by
 * the connector of its kind. Sources that are added, changed, paused or deleted in the store are so
 * here within seconds.
 *
 * @param store where sources are configured and their reading is reported
 * @param connectors opens the connector of an endpoint
 * @param intake limits of each reader
 */
public record PostSource(StoreSettings store, ConnectorFactory connectors, IntakeSettings intake)
    implements Source<PostChange, EndpointSplit, EnumeratorState>,
        ResultTypeQueryable<PostChange>,
        SupportsSplitReassignmentOnRecovery {
  public PostSource {
    requireNonNull(store, "store is null");
    requireNonNull(connectors, "connectors is null");
    requireNonNull(intake, "intake is null");
  }

  @Override
  public Boundedness getBoundedness() {
    return Boundedness.CONTINUOUS_UNBOUNDED;
  }

  @Override
  public SourceReader<PostChange, EndpointSplit> createReader(SourceReaderContext context) {
    Lease<Journal> journal = Journal.lease(store);
    DiskRoom disk = new DiskRoom(intake, journal.value());
    context.metricGroup().gauge("intakeStopped", () -> disk.isEnough() ? 0 : 1);
    return new EndpointReader(
        this::suppressing,
        journal,
        Forgotten.lease(store),
        disk,
        new ReadingThreads(intake.threads()),
        Clock.systemUTC());
  }

  private Connector suppressing(SourceStanza stanza, String url) throws FetchException {
    return new SuppressingConnector(
        stanza.kind(), connectors.open(stanza, url), Forgotten.lease(store));
  }

  @Override
  public SplitEnumerator<EndpointSplit, EnumeratorState> createEnumerator(
      SplitEnumeratorContext<EndpointSplit> context) {
    return restoreEnumerator(context, new EnumeratorState(List.of()));
  }

  @Override
  public SplitEnumerator<EndpointSplit, EnumeratorState> restoreEnumerator(
      SplitEnumeratorContext<EndpointSplit> context, EnumeratorState state) {
    return new EndpointEnumerator(context, store, state);
  }

  @Override
  public SimpleVersionedSerializer<EndpointSplit> getSplitSerializer() {
    return new VersionedJson<>(EndpointSplit.class);
  }

  @Override
  public SimpleVersionedSerializer<EnumeratorState> getEnumeratorCheckpointSerializer() {
    return new VersionedJson<>(EnumeratorState.class);
  }

  @Override
  public TypeInformation<PostChange> getProducedType() {
    return TypeInformation.of(PostChange.class);
  }
}
