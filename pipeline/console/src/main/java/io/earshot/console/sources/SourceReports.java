package io.earshot.console.sources;

import io.earshot.console.web.Problem;
import io.earshot.store.GapRow;
import io.earshot.store.SourceJournal;
import io.earshot.store.SourceRow;
import io.earshot.store.SourceStatus;
import io.earshot.store.SourceStatus.State;
import io.earshot.store.Store;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts together what the store knows of sources. */
public final class SourceReports {
  private final Store store;

  public SourceReports(Store store) {
    this.store = store;
  }

  /** All sources, by name. */
  public List<SourceReport> all() {
    return reports(store.sources().all());
  }

  /**
   * One source.
   *
   * @throws Problem if there is none of that name
   */
  public SourceReport one(String name) {
    SourceRow row = store.sources().find(name).orElseThrow(() -> unknown(name));
    return reports(List.of(row)).get(0);
  }

  static Problem unknown(String name) {
    return Problem.notFound("There is no source named '%s'.".formatted(name));
  }

  private List<SourceReport> reports(List<SourceRow> rows) {
    Map<String, List<SourceStatus>> statuses =
        store.journal().statuses().stream().collect(Collectors.groupingBy(SourceStatus::source));
    return rows.stream()
        .map(row -> report(row, statuses.getOrDefault(row.name(), List.of())))
        .toList();
  }

  private SourceReport report(SourceRow row, List<SourceStatus> statuses) {
    Map<String, SourceStatus> byUrl =
        statuses.stream().collect(Collectors.toMap(SourceStatus::url, Function.identity()));
    List<SourceStatus> endpoints =
        row.stanza().urls().stream()
            .map(url -> byUrl.getOrDefault(url, waiting(row.name(), url)))
            .toList();
    List<GapRow> gaps = store.journal().gaps(row.name(), SourceJournal.MAX_ROWS);
    return new SourceReport(row, endpoints, gaps.size());
  }

  private static SourceStatus waiting(String source, String url) {
    return new SourceStatus(source, url, State.WAITING, null, null, null, null, 0, 0, 0, 0, null);
  }
}
