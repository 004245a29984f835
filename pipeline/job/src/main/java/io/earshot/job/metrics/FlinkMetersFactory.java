package io.earshot.job.metrics;

import java.util.Properties;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;

/** How Flink finds {@link FlinkMeters}. */
public final class FlinkMetersFactory implements MetricReporterFactory {
  @Override
  public MetricReporter createMetricReporter(Properties unused) {
    return new FlinkMeters();
  }
}
