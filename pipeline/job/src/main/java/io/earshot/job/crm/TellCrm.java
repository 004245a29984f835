package io.earshot.job.crm;

import static java.util.Objects.requireNonNull;

import io.earshot.insight.crm.CrmWishes;
import io.earshot.job.decisions.InForce;
import io.earshot.job.decisions.Watched;
import io.earshot.job.jvm.Lease;
import io.earshot.job.record.MentionChange;
import io.earshot.search.CustomerLink;
import io.earshot.search.IndexOperation.Kind;
import io.earshot.search.Mention;
import io.earshot.store.CrmWish;
import io.earshot.store.StoreSettings;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.util.Collector;

/**
 * Finds out what CRMs are to hold of a post that has come, and what of a post whose author turns
 * out to be a customer, or none. What is read again from the index is no news. No state.
 */
public final class TellCrm extends RichFlatMapFunction<MentionChange, CrmChange> {
  private static final long serialVersionUID = 1L;

  private final StoreSettings store;
  private transient Lease<InForce> decisions;

  /**
   * @param store where CRMs and sources are
   */
  public TellCrm(StoreSettings store) {
    this.store = requireNonNull(store, "store is null");
  }

  @Override
  public void open(OpenContext context) {
    decisions = InForce.lease(store);
  }

  @Override
  public void close() {
    if (decisions != null) {
      decisions.close();
    }
  }

  @Override
  public void flatMap(MentionChange change, Collector<CrmChange> out) {
    Watched watched = decisions.value().now();
    if (watched.crms().isEmpty()) {
      return;
    }
    if (change.puts()) {
      came(change.mention(), watched, out);
    } else if (change.operation().kind() == Kind.PATCH) {
      CustomerLink link = change.operation().patch().customer();
      if (change.replay()) {
        untied(change, link, out);
      } else {
        relinked(change, link, watched, out);
      }
    }
  }

  private static void came(Mention mention, Watched watched, Collector<CrmChange> out) {
    List<CrmWish> wishes =
        CrmWishes.of(mention, watched.isPresent(mention), watched.crms().values());
    if (!wishes.isEmpty()) {
      out.collect(new CrmChange(mention.id(), false, null, mention.customer().customer(), wishes));
    }
  }

  /** History is not told, but what was told is taken back: its source may no longer be linked. */
  private static void untied(MentionChange change, CustomerLink link, Collector<CrmChange> out) {
    if (change.formerly() != null) {
      out.collect(new CrmChange(change.id(), true, change.formerly(), link.customer(), List.of()));
    }
  }

  private static void relinked(
      MentionChange change, CustomerLink link, Watched watched, Collector<CrmChange> out) {
    if (link != null) {
      List<CrmWish> wishes = CrmWishes.counting(link, watched.crms().values());
      out.collect(new CrmChange(change.id(), true, change.formerly(), link.customer(), wishes));
    }
  }
}
