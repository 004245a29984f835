package io.earshot.app.bench;

import static java.util.Objects.requireNonNull;

import io.earshot.nlp.Engine;
import io.earshot.nlp.evaluation.Estimate;
import io.earshot.nlp.evaluation.Task;
import java.util.Map;

/**
 * What one engine achieves.
 *
 * @param engine never null
 * @param model its name and version
 * @param estimates of each task that it was asked
 * @param calibrationError of the sentiment, 0 to 1; null when it judges none
 * @param perSecond tweets a second of one core, with all that it gives
 * @param sentimentsPerSecond the same for the sentiment alone; null when it is not measured apart
 * @param megabytes of the process, the JVM included
 */
record NlpRow(
    Engine engine,
    String model,
    Map<Task, Estimate> estimates,
    Double calibrationError,
    double perSecond,
    Double sentimentsPerSecond,
    long megabytes) {
  NlpRow {
    requireNonNull(engine, "engine is null");
  }
}
