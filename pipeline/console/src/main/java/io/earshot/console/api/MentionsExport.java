package io.earshot.console.api;

import io.earshot.connectors.Author;
import io.earshot.connectors.Engagement;
import io.earshot.connectors.Post;
import io.earshot.console.query.SearchParameters;
import io.earshot.console.query.SearchParameters.Copies;
import io.earshot.console.query.Searches;
import io.earshot.insight.Csv;
import io.earshot.nlp.Sentiment;
import io.earshot.search.Mention;
import io.earshot.search.SearchRequest;
import io.earshot.search.SearchResult;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** {@code /export.csv}: a whole result for a spreadsheet, written as it is read. */
public final class MentionsExport {
  private static final int BATCH = 500;
  private static final char BYTE_ORDER_MARK = '\uFEFF'; // lets Excel see that it is UTF-8
  private static final DateTimeFormatter TIME = // which spreadsheets take for a time
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final List<String> HEADINGS =
      List.of(
          "published (UTC)",
          "source",
          "site",
          "kind",
          "author",
          "handle",
          "customer",
          "language",
          "sentiment",
          "negative",
          "neutral",
          "positive",
          "towards",
          "corrected by",
          "complaint",
          "intents",
          "calls for",
          "emotion",
          "marks",
          "topics",
          "entities",
          "title",
          "text",
          "url",
          "likes",
          "reposts",
          "replies",
          "views",
          "first read (UTC)",
          "id");

  private final Searches searches;
  private final Clock clock;

  public MentionsExport(Searches searches, Clock clock) {
    this.searches = searches;
    this.clock = clock;
  }

  public void register(RoutesConfig routes) {
    routes.get("/export.csv", this::export);
  }

  private void export(Context request) throws IOException {
    SearchParameters parameters = SearchParameters.of(request, Copies.FIRST);
    SearchResult first = searches.searchOrRefuse(page(parameters, null));
    String name = "earshot-" + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) + ".csv";
    request.contentType("text/csv; charset=utf-8");
    request.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    try {
      write(request, parameters, first);
    } catch (IOException | RuntimeException failed) {
      breakOff(request);
      throw failed;
    }
  }

  /** Closes the connection: what was written would be taken for all there is. */
  private static void breakOff(Context request) {
    ServletContextRequest.getServletContextRequest(request.req())
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint()
        .close();
  }

  private void write(Context request, SearchParameters parameters, SearchResult first)
      throws IOException {
    Writer out = new OutputStreamWriter(request.outputStream(), StandardCharsets.UTF_8);
    out.write(BYTE_ORDER_MARK);
    write(new Csv(out), parameters, first);
    out.close();
  }

  private void write(Csv csv, SearchParameters parameters, SearchResult first) throws IOException {
    csv.row(HEADINGS);
    SearchResult page = first;
    rows(csv, page);
    while (page.next() != null) {
      page = searches.searchOrRefuse(page(parameters, page.next()));
      rows(csv, page);
    }
  }

  private static SearchRequest page(SearchParameters parameters, String after) {
    return parameters.request(BATCH, after, Set.of(), false);
  }

  private static void rows(Csv csv, SearchResult page) throws IOException {
    for (SearchResult.Hit hit : page.hits()) {
      csv.row(cells(hit.mention()));
    }
  }

  private static List<String> cells(Mention mention) {
    Post post = mention.post();
    Author author = post.author() == null ? new Author("", null, null, null) : post.author();
    Sentiment mood = mention.analysis() == null ? null : mention.analysis().sentiment();
    Engagement counts = counts(mention);
    return Arrays.asList(
        time(mention.published()),
        post.source(),
        post.site(),
        lower(post.kind()),
        author.name(),
        author.handle(),
        mention.customer() == null ? null : mention.customer().customer(),
        mention.language(),
        mention.sentiment(),
        mood == null ? null : share(mood.negative()),
        mood == null ? null : share(mood.neutral()),
        mood == null ? null : share(mood.positive()),
        towards(mention),
        mention.correction() == null ? null : mention.correction().by(),
        mention.analysis() == null ? null : share(mention.analysis().complaint()),
        String.join(", ", mention.intents()),
        String.join(", ", mention.answers()),
        mention.emotion(),
        String.join(", ", mention.marks()),
        String.join(", ", mention.topics()),
        String.join(", ", mention.entities()),
        post.title(),
        post.text(),
        post.url(),
        text(counts.likes()),
        text(counts.reposts()),
        text(counts.replies()),
        text(counts.views()),
        time(mention.observed()),
        mention.id());
  }

  /** How it feels about each tracker that it matches. */
  private static String towards(Mention mention) {
    return mention.trackers() == null
        ? null
        : mention.trackers().stream()
            .filter(match -> mention.towards(match) != null)
            .map(match -> match.tracker() + ": " + mention.towards(match))
            .collect(Collectors.joining(", "));
  }

  private static Engagement counts(Mention mention) {
    Engagement counts =
        mention.engagement() == null ? mention.post().engagement() : mention.engagement();
    return counts == null ? new Engagement(null, null, null, null) : counts;
  }

  private static String lower(Enum<?> constant) {
    return constant == null ? null : constant.name().toLowerCase(Locale.ROOT);
  }

  private static String share(Double probability) {
    return probability == null ? null : String.format(Locale.ROOT, "%.3f", probability);
  }

  private static String time(Instant instant) {
    return instant == null ? null : TIME.format(instant);
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}
