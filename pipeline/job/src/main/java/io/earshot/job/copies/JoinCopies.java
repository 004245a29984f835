package io.earshot.job.copies;

import io.earshot.connectors.Post;
import io.earshot.job.record.MentionChange;
import io.earshot.job.removal.Forgets;
import io.earshot.nlp.copies.NearCopies;
import io.earshot.search.Copies;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.State;
import org.apache.flink.api.common.state.StateDescriptor;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
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
 * <p>State, for {@link #MEMORY}: band key → number of its cluster; number → id of the cluster's
 * first post. Clusters are numbered in the order in which they began, so that the lesser number is
 * the older cluster. Bands are scattered over all keys and rewritten by each compaction: they hold
 * a number, a third of what an id takes; clusters only grow at their end.
 */
public final class JoinCopies extends KeyedProcessFunction<Byte, MentionChange, MentionChange>
    implements Forgets<Byte> {
  /** The one key. */
  public static final byte KEY = 0;

  /** How long a band names its cluster. */
  static final Duration MEMORY = Duration.ofDays(7);

  private static final long serialVersionUID = 1L;
  private transient MapState<Long, Long> bands;
  private transient MapState<Long, String> clusters;
  private transient ValueState<Long> begun;

  @Override
  public void open(OpenContext context) {
    bands = getRuntimeContext().getMapState(bands());
    clusters = getRuntimeContext().getMapState(clusters());
    begun = getRuntimeContext().getState(begun());
  }

  static MapStateDescriptor<Long, Long> bands() {
    return shortly(new MapStateDescriptor<>("cluster-of-band", Types.LONG, Types.LONG));
  }

  static MapStateDescriptor<Long, String> clusters() {
    return shortly(new MapStateDescriptor<>("clusters", Types.LONG, Types.STRING));
  }

  private static ValueStateDescriptor<Long> begun() {
    return new ValueStateDescriptor<>("begun", Types.LONG);
  }

  private static <V> MapStateDescriptor<Long, V> shortly(MapStateDescriptor<Long, V> descriptor) {
    descriptor.enableTimeToLive(
        StateTtlConfig.newBuilder(MEMORY).cleanupInRocksdbCompactFilter(100_000).build());
    return descriptor;
  }

  @Override
  public List<StateDescriptor<? extends State, ?>> remembered() {
    return List.of(bands(), clusters(), begun());
  }

  @Override
  public void forget(Byte key, Forgettable person) throws Exception {
    Map<Long, String> hidden = new HashMap<>();
    for (Map.Entry<Long, String> cluster : clusters.entries()) {
      if (person.redaction().finds(cluster.getValue())) {
        hidden.put(cluster.getKey(), person.redaction().hide(cluster.getValue()));
      }
    }
    clusters.putAll(hidden);
  }

  @Override
  public void processElement(MentionChange change, Context context, Collector<MentionChange> out)
      throws Exception {
    out.collect(change.isFirst() ? change.with(join(change.mention().post())) : change);
  }

  private Copies join(Post post) throws Exception {
    List<Long> keys = NearCopies.bandKeys(post.title(), post.text());
    String first = keys.isEmpty() ? post.id() : first(keys, post.id());
    return new Copies(first, first);
  }

  private String first(List<Long> keys, String id) throws Exception {
    List<Long> unnamed = new ArrayList<>();
    Long oldest = null;
    for (Long key : keys) {
      Long number = bands.get(key);
      if (number == null) {
        unnamed.add(key);
      } else if (oldest == null || number < oldest) {
        oldest = number;
      }
    }
    String first = oldest == null ? null : clusters.get(oldest);
    if (first == null) {
      name(unnamed, begin(), id);
      return id;
    }
    name(unnamed, oldest, first);
    return first;
  }

  private long begin() throws Exception {
    long number = begun.value() == null ? 0 : begun.value();
    begun.update(number + 1);
    return number;
  }

  /** The cluster is written last: it is to be remembered for as long as each band that names it. */
  private void name(List<Long> unnamed, long number, String first) throws Exception {
    for (Long key : unnamed) {
      bands.put(key, number);
    }
    if (!unnamed.isEmpty()) {
      clusters.put(number, first);
    }
  }
}
