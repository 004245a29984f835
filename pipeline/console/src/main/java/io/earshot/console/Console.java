package io.earshot.console;

import io.earshot.console.alerts.ChannelDecisions;
import io.earshot.console.api.AlertsApi;
import io.earshot.console.api.BackfillsApi;
import io.earshot.console.api.BackupApi;
import io.earshot.console.api.CalibrationsApi;
import io.earshot.console.api.ChannelsApi;
import io.earshot.console.api.CorrectionsApi;
import io.earshot.console.api.CrmApi;
import io.earshot.console.api.CustomersApi;
import io.earshot.console.api.DeliveriesApi;
import io.earshot.console.api.ErasuresApi;
import io.earshot.console.api.MentionsApi;
import io.earshot.console.api.MentionsExport;
import io.earshot.console.api.MetricsApi;
import io.earshot.console.api.OpenApi;
import io.earshot.console.api.PostsApi;
import io.earshot.console.api.ReanalysisApi;
import io.earshot.console.api.RisingApi;
import io.earshot.console.api.RulePreviewApi;
import io.earshot.console.api.RulesApi;
import io.earshot.console.api.SourcesApi;
import io.earshot.console.api.StatusApi;
import io.earshot.console.api.TopicsApi;
import io.earshot.console.api.TrackersApi;
import io.earshot.console.api.VoiceApi;
import io.earshot.console.brands.Previews;
import io.earshot.console.brands.RuleDecisions;
import io.earshot.console.brands.TopicDecisions;
import io.earshot.console.brands.TrackerDecisions;
import io.earshot.console.brands.VoiceReports;
import io.earshot.console.corrections.CalibrationDecisions;
import io.earshot.console.corrections.CorrectionDecisions;
import io.earshot.console.crm.CrmReports;
import io.earshot.console.engine.Reanalyses;
import io.earshot.console.pages.AlertHandler;
import io.earshot.console.pages.AnswerFirstHandler;
import io.earshot.console.pages.BrandHandler;
import io.earshot.console.pages.ChannelHandler;
import io.earshot.console.pages.CorrectionHandler;
import io.earshot.console.pages.CrmHandler;
import io.earshot.console.pages.CustomerHandler;
import io.earshot.console.pages.DeliveryHandler;
import io.earshot.console.pages.ImportHandler;
import io.earshot.console.pages.LinkHandler;
import io.earshot.console.pages.LoginHandler;
import io.earshot.console.pages.MentionHandler;
import io.earshot.console.pages.PeopleHandler;
import io.earshot.console.pages.Renderer;
import io.earshot.console.pages.RisingHandler;
import io.earshot.console.pages.RuleHandler;
import io.earshot.console.pages.SearchHandler;
import io.earshot.console.pages.SourceHandler;
import io.earshot.console.pages.TopicHandler;
import io.earshot.console.pages.UnderstandingHandler;
import io.earshot.console.pages.VoiceHandler;
import io.earshot.console.people.CustomerDecisions;
import io.earshot.console.people.CustomerNames;
import io.earshot.console.people.LinkChoices;
import io.earshot.console.query.Searches;
import io.earshot.console.rising.Risings;
import io.earshot.console.security.Guard;
import io.earshot.console.security.SecurityHeaders;
import io.earshot.console.sources.SourceDecisions;
import io.earshot.console.sources.SourceReports;
import io.earshot.console.web.Assets;
import io.earshot.insight.alerts.RulePreviews;
import io.earshot.store.Alerts;
import io.earshot.store.CrmRecords;
import io.earshot.store.Deliveries;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The console: web pages, REST API and metrics on one port. */
public final class Console implements AutoCloseable {
  private static final int THREADS = 32;
  private static final int IDLE_THREADS = 4;
  private static final long STOP_MILLIS = 5_000;
  private static final long MOST_BYTES_ASKED = 1_000_000;

  /** Of a file of customers, on a page; by REST there is no such limit. */
  private static final long MOST_MEGABYTES_UPLOADED = 500;

  private final Javalin server;

  private Console(Javalin server) {
    this.server = server;
  }

  /**
   * Starts serving.
   *
   * @throws IOException if the address cannot be bound; the message names it and the keys to change
   */
  public static Console start(ConsoleSettings settings, ConsoleParts parts) throws IOException {
    Javalin server = Javalin.create(config -> configure(config, settings, parts));
    try {
      server.start(settings.host(), settings.port());
    } catch (JavalinBindException taken) {
      throw new IOException(
          "The console cannot listen on %s:%d (is something else there?): choose another console.port or console.host, or start it with --port"
              .formatted(settings.host(), settings.port()),
          taken);
    }
    return new Console(server);
  }

  /** The port it listens on. */
  public int port() {
    return server.port();
  }

  /** Stops; requests under way have five seconds to end. */
  @Override
  public void close() {
    server.stop();
  }

  static void configure(JavalinConfig config, ConsoleSettings settings, ConsoleParts parts) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.maxRequestSize = MOST_BYTES_ASKED;
    config.jetty.multipartConfig.maxFileSize(MOST_MEGABYTES_UPLOADED, SizeUnit.MB);
    config.jetty.multipartConfig.maxTotalRequestSize(MOST_MEGABYTES_UPLOADED + 1, SizeUnit.MB);
    config.jetty.multipartConfig.maxInMemoryFileSize(1, SizeUnit.MB);
    config.jetty.threadPool = new QueuedThreadPool(THREADS, IDLE_THREADS);
    config.jetty.modifyServer(server -> server.setStopTimeout(STOP_MILLIS));
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    routes(config.routes, settings, parts);
  }

  private static void routes(RoutesConfig routes, ConsoleSettings settings, ConsoleParts parts) {
    Guard guard = new Guard(settings, parts.store().sources(), parts.clock());
    Assets assets = new Assets();
    Renderer renderer = new Renderer(guard, assets, parts.health(), parts.store().alerts()::unread);
    Searches searches = new Searches(parts.index(), parts.meaning());
    TrackerDecisions trackers = new TrackerDecisions(parts.store());
    RuleDecisions rules = new RuleDecisions(parts.store());
    Previews previews = new Previews(searches, parts.clock());
    VoiceReports voices = new VoiceReports(trackers, searches, parts.clock());
    SourceReports reports = new SourceReports(parts.store());
    SourceDecisions decisions = new SourceDecisions(parts.store().sources(), parts.preview());

    new MetricsApi(parts.metrics(), searches, reports, parts.store()).register(routes);
    routes.before(SecurityHeaders::set);
    routes.before(guard::check);
    assets.register(routes);
    CustomerNames customers = new CustomerNames(parts.store().customers());
    new SearchHandler(searches, customers, renderer, parts.clock()).register(routes);
    new SourceHandler(reports, decisions, parts.store().journal(), renderer, parts.clock())
        .register(routes);
    Reanalyses reanalyses = new Reanalyses(parts.store(), searches, parts.clock());
    CorrectionDecisions corrections = new CorrectionDecisions(parts.store(), parts.clock());
    CalibrationDecisions calibrations = new CalibrationDecisions(parts.store(), parts.clock());
    new MentionHandler(searches, corrections, customers, renderer, parts.clock()).register(routes);
    new CorrectionHandler(searches, corrections, calibrations, renderer, parts.clock())
        .register(routes);
    new UnderstandingHandler(reanalyses, corrections, calibrations, renderer, parts.clock())
        .register(routes);
    new MentionsApi(searches, corrections).register(routes);
    new CorrectionsApi(searches, corrections).register(routes);
    new CalibrationsApi(calibrations).register(routes);
    new ReanalysisApi(reanalyses).register(routes);
    new BrandHandler(trackers, previews, renderer, parts.clock()).register(routes);
    TopicDecisions topics = new TopicDecisions(parts.store());
    new TopicHandler(topics, previews, renderer, parts.clock()).register(routes);
    new TopicsApi(topics, previews).register(routes);
    Risings risings = new Risings(parts.store(), searches, parts.clock());
    new RisingHandler(risings, renderer, parts.clock()).register(routes);
    new RisingApi(risings).register(routes);
    new VoiceHandler(voices, renderer).register(routes);
    new RuleHandler(rules, previews, renderer, parts.clock()).register(routes);
    alertRoutes(routes, parts, renderer);
    peopleRoutes(routes, parts, searches, renderer);
    crmRoutes(routes, parts, renderer);
    new LoginHandler(guard, renderer).register(routes);
    new PostsApi(parts.store(), parts.inbox()).register(routes);
    new MentionsExport(searches, parts.clock()).register(routes);
    new SourcesApi(reports, decisions, parts.clock()).register(routes);
    new TrackersApi(trackers, previews).register(routes);
    new VoiceApi(voices).register(routes);
    new RulesApi(rules, previews).register(routes);
    new BackfillsApi(reports, parts.store().backfills(), parts.clock()).register(routes);
    new StatusApi(searches, parts.store(), reports, parts.health(), parts.clock()).register(routes);
    new BackupApi(guard, parts.backup()).register(routes);
    new ErasuresApi(parts.store(), parts.index(), parts.erasing()).register(routes);
    new OpenApi().register(routes);
    new Failures(renderer).register(routes);
  }

  private static void peopleRoutes(
      RoutesConfig routes, ConsoleParts parts, Searches searches, Renderer renderer) {
    CustomerDecisions customers = new CustomerDecisions(parts.store());
    LinkChoices links = new LinkChoices(parts.store(), parts.clock());

    new PeopleHandler(customers, links, renderer).register(routes);
    new CustomerHandler(
            customers, links, parts.store().crmRecords(), searches, renderer, parts.clock())
        .register(routes);
    new LinkHandler(links, renderer, parts.clock()).register(routes);
    new ImportHandler(customers, renderer).register(routes);
    new AnswerFirstHandler(parts.store(), links, searches, renderer, parts.clock())
        .register(routes);
    new CustomersApi(customers, links).register(routes);
  }

  private static void alertRoutes(RoutesConfig routes, ConsoleParts parts, Renderer renderer) {
    Alerts alerts = parts.store().alerts();
    Deliveries deliveries = parts.store().deliveries();
    ChannelDecisions channels = new ChannelDecisions(parts.store().channels());

    new AlertHandler(alerts, deliveries, renderer, parts.clock()).register(routes);
    new ChannelHandler(channels, renderer).register(routes);
    new DeliveryHandler(deliveries, renderer, parts.clock()).register(routes);
    new AlertsApi(alerts, deliveries).register(routes);
    new ChannelsApi(channels).register(routes);
    new DeliveriesApi(deliveries, parts.clock()).register(routes);
    new RulePreviewApi(new RulePreviews(parts.index(), parts.store()), parts.clock())
        .register(routes);
  }

  private static void crmRoutes(RoutesConfig routes, ConsoleParts parts, Renderer renderer) {
    CrmReports reports = new CrmReports(parts.store(), parts.clock());
    CrmRecords records = parts.store().crmRecords();

    new CrmHandler(reports, records, renderer, parts.clock()).register(routes);
    new CrmApi(reports, records).register(routes);
  }
}
