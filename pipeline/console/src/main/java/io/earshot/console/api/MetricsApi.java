package io.earshot.console.api;

import io.earshot.console.query.Searches;
import io.earshot.console.sources.SourceReport;
import io.earshot.console.sources.SourceReports;
import io.earshot.console.web.Problem;
import io.earshot.store.Alerts;
import io.earshot.store.Delivery.State;
import io.earshot.store.Store;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.function.ToDoubleFunction;

/**
 * {@code /metrics} in Prometheus' text format: the JVM, requests by route, and how many posts,
 * sources, alerts and failures there are.
 */
public final class MetricsApi {
  private static final String BEGAN = "metrics.began";

  private final PrometheusMeterRegistry registry;

  public MetricsApi(
      PrometheusMeterRegistry registry, Searches searches, SourceReports reports, Store store) {
    this.registry = registry;
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ClassLoaderMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    gauge("earshot.mentions", "Posts in the index", searches, MetricsApi::count);
    gauge("earshot.sources", "Sources", reports, all -> all.all().size());
    gauge(
        "earshot.sources.failing", "Sources that cannot be read now", reports, MetricsApi::failing);
    gauge(
        "earshot.source.failures",
        "Reads and items that failed so far",
        reports,
        all -> all.all().stream().mapToLong(SourceReport::failures).sum());
    gauge("earshot.alerts.unread", "Alerts nobody has read", store.alerts(), Alerts::unread);
    gauge(
        "earshot.deliveries.waiting",
        "Deliveries to be sent, or sent again",
        store.deliveries(),
        all -> all.count(State.WAITING));
    gauge(
        "earshot.deliveries.dead",
        "Deliveries that came to nothing",
        store.deliveries(),
        all -> all.count(State.DEAD));
    gauge(
        "earshot.crm.records.waiting",
        "Records to be sent to CRMs, or sent again",
        store.crmRecords(),
        all -> all.count(State.WAITING));
    gauge(
        "earshot.crm.records.dead",
        "Records that CRMs did not take",
        store.crmRecords(),
        all -> all.count(State.DEAD));
  }

  public void register(RoutesConfig routes) {
    routes.before(request -> request.attribute(BEGAN, System.nanoTime()));
    routes.after(this::time);
    routes.get("/metrics", this::scrape);
  }

  private void scrape(Context request) {
    request.contentType("text/plain; version=0.0.4; charset=utf-8").result(registry.scrape());
  }

  private void time(Context request) {
    Long began = request.attribute(BEGAN);
    if (began != null) {
      Timer.builder("http.server.requests")
          .description("Requests to the console")
          .tag("method", request.method().name())
          .tag("route", route(request))
          .tag("status", Integer.toString(request.statusCode()))
          .register(registry)
          .record(Duration.ofNanos(System.nanoTime() - began));
    }
  }

  /** Routes and not addresses, of which there are too many. */
  private static String route(Context request) {
    Endpoint matched = request.endpoints().matchedHttpEndpoint();
    return matched == null ? "none" : matched.path;
  }

  private <T> void gauge(String name, String description, T of, ToDoubleFunction<T> value) {
    Gauge.builder(name, of, value)
        .description(description)
        .strongReference(true)
        .register(registry);
  }

  private static double count(Searches searches) {
    try {
      return searches.count();
    } catch (Problem unreachable) {
      return Double.NaN;
    }
  }

  private static double failing(SourceReports reports) {
    return reports.all().stream().filter(SourceReport::failing).count();
  }
}
