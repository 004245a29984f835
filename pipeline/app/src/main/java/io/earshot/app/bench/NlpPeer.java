package io.earshot.app.bench;

import static java.util.Objects.requireNonNull;

import io.earshot.nlp.evaluation.Estimate;
import io.earshot.nlp.evaluation.Task;
import java.util.Map;

/**
 * What another program makes of labelled texts.
 *
 * @param name never null
 * @param estimates of each task that it was asked
 * @param perSecond tweets a second of one core
 */
record NlpPeer(String name, Map<Task, Estimate> estimates, double perSecond) {
  NlpPeer {
    requireNonNull(name, "name is null");
    estimates = Map.copyOf(estimates);
  }
}
