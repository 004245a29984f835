package io.earshot.job.removal;

import io.earshot.store.Redaction;
import io.earshot.store.Traces;
import java.util.List;
import org.apache.flink.api.common.state.State;
import org.apache.flink.api.common.state.StateDescriptor;

/**
 * A keyed function whose state may lead to a person.
 *
 * @param <K> the key
 */
public interface Forgets<K> {
  /** The states under whose keys something may stand. */
  List<StateDescriptor<? extends State, ?>> remembered();

  /**
   * Forgets, in the state of one key, those who are being removed. The key is the current one;
   * called once for each of the {@link #remembered} states that it has.
   *
   * @param traces never empty
   */
  void forget(K key, Forgettable traces) throws Exception;

  /**
   * What leads to those who are being removed.
   *
   * @param traces never empty
   * @param redaction of the words of the traces
   */
  record Forgettable(Traces traces, Redaction redaction) {
    static Forgettable of(Traces traces) {
      return new Forgettable(traces, traces.redaction());
    }

    /** Whether this text, such as a key, is theirs or names one of them. */
    public boolean isMeant(String text) {
      return traces.authors().contains(text)
          || traces.customers().contains(text)
          || redaction.finds(text);
    }

    /** Whether this is the id of one of them. */
    public boolean isAuthor(String author) {
      return author != null && traces.authors().contains(author);
    }
  }
}
