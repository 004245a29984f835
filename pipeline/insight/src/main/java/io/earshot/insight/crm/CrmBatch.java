package io.earshot.insight.crm;

import io.earshot.insight.crm.CrmResult.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Records on their way, and what came of each so far. */
public final class CrmBatch {
  private final List<CrmItem> items;
  private final Map<String, CrmResult> results = new HashMap<>();

  public CrmBatch(List<CrmItem> items) {
    this.items = List.copyOf(items);
  }

  /** Sends some records together. */
  @FunctionalInterface
  public interface Call {
    void send(List<CrmItem> some) throws CrmRefusal, InterruptedException;
  }

  /** Sends one record. */
  @FunctionalInterface
  public interface Single {
    CrmResult send(CrmItem item) throws CrmRefusal, InterruptedException;
  }

  /** Those of which nothing has come yet. */
  public List<CrmItem> open(Predicate<CrmItem> which) {
    return items.stream()
        .filter(item -> !results.containsKey(item.id()) && which.test(item))
        .toList();
  }

  /** Notes what came of one. */
  public void give(CrmItem item, CrmResult result) {
    results.put(item.id(), result);
  }

  /**
   * Sends some together. Where they are refused for good, each half is sent alone, down to the one
   * that is the cause, so that it keeps back no other.
   */
  public void attempt(List<CrmItem> some, Call call) throws InterruptedException {
    if (some.isEmpty()) {
      return;
    }
    try {
      call.send(some);
    } catch (CrmRefusal refused) {
      if (some.size() == 1 || refused.result().outcome() != Outcome.DEAD) {
        some.forEach(item -> give(item, refused.result()));
      } else {
        attempt(some.subList(0, some.size() / 2), call);
        attempt(some.subList(some.size() / 2, some.size()), call);
      }
    }
  }

  /** Sends all one after another, up to one that the CRM cannot take now: the rest waits too. */
  public void eachInTurn(Single single) throws InterruptedException {
    for (CrmItem item : items) {
      CrmResult result = result(item, single);
      give(item, result);
      if (result.outcome() == Outcome.RETRY || result.outcome() == Outcome.DISABLE) {
        open(rest -> true).forEach(rest -> give(rest, result));
        return;
      }
    }
  }

  private static CrmResult result(CrmItem item, Single single) throws InterruptedException {
    try {
      return single.send(item);
    } catch (CrmRefusal refused) {
      return refused.result();
    }
  }

  /** What came of each, in their order. */
  public List<CrmResult> results() {
    return items.stream()
        .map(item -> results.getOrDefault(item.id(), CrmResult.retry("no answer told of it", null)))
        .toList();
  }
}
