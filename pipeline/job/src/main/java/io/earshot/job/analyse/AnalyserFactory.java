package io.earshot.job.analyse;

import io.earshot.nlp.Analyser;
import java.io.Serializable;

/**
 * Opens an engine. The job carries it to the task that needs it; one engine serves all tasks of a
 * JVM whose factories are equal, so an implementation is a record or an enum.
 */
@FunctionalInterface
public interface AnalyserFactory extends Serializable {
  Analyser open();
}
