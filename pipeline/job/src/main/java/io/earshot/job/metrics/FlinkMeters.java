package io.earshot.job.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tag;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.LogicalScopeProvider;
import org.apache.flink.metrics.Meter;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.reporter.MetricReporter;

/**
 * Shows Flink's metrics of our job in Micrometer's global registry, so that {@code /metrics} of an
 * embedded Earshot has them beside its own: {@code flink_jobmanager_job_…} and {@code
 * flink_taskmanager_job_task_operator_…}, with the stage as tag {@code operator_name}. Counts and
 * numbers are shown; rates and quantiles are left to Prometheus.
 */
public final class FlinkMeters implements MetricReporter {
  private static final String SCOPE_OF_JOB = "job";
  private static final Set<String> TAGS =
      Set.of("<job_name>", "<operator_name>", "<subtask_index>");

  private final MeterRegistry registry = Metrics.globalRegistry;
  private final Map<Metric, io.micrometer.core.instrument.Meter> shown = new ConcurrentHashMap<>();

  @Override
  public void open(MetricConfig config) {
    // nothing to set
  }

  @Override
  public void close() {
    shown.values().forEach(registry::remove);
    shown.clear();
  }

  @Override
  public void notifyOfAddedMetric(Metric metric, String name, MetricGroup group) {
    String scope = LogicalScopeProvider.castFrom(group).getLogicalScope(text -> text, '.');
    if (!scope.contains(SCOPE_OF_JOB)) {
      return;
    }
    String fullName = "flink." + scope + '.' + name;
    List<Tag> tags = tags(group);
    if (registry.find(fullName).tags(tags).meter() != null) {
      return;
    }
    switch (metric.getMetricType()) {
      case COUNTER -> show(metric, count((Counter) metric, fullName, tags));
      case METER -> show(metric, count((Meter) metric, fullName, tags));
      case GAUGE -> show(metric, number((Gauge<?>) metric, fullName, tags));
      case HISTOGRAM -> {}
    }
  }

  @Override
  public void notifyOfRemovedMetric(Metric metric, String name, MetricGroup group) {
    io.micrometer.core.instrument.Meter meter = shown.remove(metric);
    if (meter != null) {
      registry.remove(meter);
    }
  }

  private void show(Metric metric, io.micrometer.core.instrument.Meter meter) {
    shown.put(metric, meter);
  }

  private FunctionCounter count(Counter counter, String name, List<Tag> tags) {
    return FunctionCounter.builder(name, counter, Counter::getCount).tags(tags).register(registry);
  }

  private FunctionCounter count(Meter meter, String name, List<Tag> tags) {
    return FunctionCounter.builder(name, meter, Meter::getCount).tags(tags).register(registry);
  }

  private io.micrometer.core.instrument.Gauge number(Gauge<?> gauge, String name, List<Tag> tags) {
    return io.micrometer.core.instrument.Gauge.builder(name, gauge, FlinkMeters::number)
        .tags(tags)
        .register(registry);
  }

  private static double number(Gauge<?> gauge) {
    return gauge.getValue() instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  private static List<Tag> tags(MetricGroup group) {
    return group.getAllVariables().entrySet().stream()
        .filter(variable -> TAGS.contains(variable.getKey()))
        .map(variable -> Tag.of(bare(variable.getKey()), variable.getValue()))
        .toList();
  }

  private static String bare(String variable) {
    return variable.substring(1, variable.length() - 1);
  }
}
