package io.earshot.job.copies;

import io.earshot.connectors.Post;
import io.earshot.job.record.MentionChange;
import io.earshot.job.removal.Forgets;
import io.earshot.nlp.copies.NearCopies;
import io.earshot.search.Copies;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.State;
import org.apache.flink.api.common.state.StateDescriptor;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Puts a new post into the oldest cluster that any of its bands names, else into one of its own
 * (design rule 15). A band keeps the first cluster it was given.
 *
 * <p>All posts have one key, {@link #KEY}: reading the bands and writing them is one step that no
 * other post comes between, which makes the outcome exact. It costs four reads and writes of a few
 * bytes for each new post, and one task does tens of thousands of those in a second.
 *
 * <p>State: band key → {@link Cluster}, for {@link #MEMORY}.
 */
public final class JoinCopies extends KeyedProcessFunction<Byte, MentionChange, MentionChange>
    implements Forgets<Byte> {
  /** The one key. */
  public static final byte KEY = 0;

  /** How long a band names its cluster. */
  static final Duration MEMORY = Duration.ofDays(7);

  private static final long serialVersionUID = 1L;
  private static final Comparator<Cluster> OLDEST =
      Comparator.comparing(Cluster::since).thenComparing(Cluster::first);
  private transient MapState<Long, Cluster> bands;

  @Override
  public void open(OpenContext context) {
    bands = getRuntimeContext().getMapState(bandsDescriptor());
  }

  static MapStateDescriptor<Long, Cluster> bandsDescriptor() {
    MapStateDescriptor<Long, Cluster> descriptor =
        new MapStateDescriptor<>("bands", Types.LONG, TypeInformation.of(Cluster.class));
    descriptor.enableTimeToLive(
        StateTtlConfig.newBuilder(MEMORY).cleanupInRocksdbCompactFilter(100_000).build());
    return descriptor;
  }

  @Override
  public List<StateDescriptor<? extends State, ?>> remembered() {
    return List.of(bandsDescriptor());
  }

  @Override
  public void forget(Byte key, Forgettable person) throws Exception {
    Map<Long, Cluster> hidden = new HashMap<>();
    for (Map.Entry<Long, Cluster> band : bands.entries()) {
      Cluster cluster = band.getValue();
      if (person.redaction().finds(cluster.first())) {
        String first = person.redaction().hide(cluster.first());
        hidden.put(band.getKey(), new Cluster(first, cluster.since()));
      }
    }
    bands.putAll(hidden);
  }

  @Override
  public void processElement(MentionChange change, Context context, Collector<MentionChange> out)
      throws Exception {
    out.collect(change.isFirst() ? change.with(join(change)) : change);
  }

  private Copies join(MentionChange change) throws Exception {
    Post post = change.mention().post();
    List<Long> keys = NearCopies.bandKeys(post.title(), post.text());
    List<Cluster> named = named(keys);
    Cluster cluster =
        named.stream()
            .filter(Objects::nonNull)
            .min(OLDEST)
            .orElseGet(() -> new Cluster(post.id(), change.mention().observed()));
    for (int band = 0; band < keys.size(); band++) {
      if (named.get(band) == null) {
        bands.put(keys.get(band), cluster);
      }
    }
    return new Copies(cluster.first(), cluster.first());
  }

  private List<Cluster> named(List<Long> keys) throws Exception {
    Cluster[] named = new Cluster[keys.size()];
    for (int band = 0; band < named.length; band++) {
      named[band] = bands.get(keys.get(band));
    }
    return Arrays.asList(named);
  }
}
