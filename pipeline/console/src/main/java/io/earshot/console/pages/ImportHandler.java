package io.earshot.console.pages;

import io.earshot.console.people.CustomerDecisions;
import io.earshot.console.web.Problem;
import io.earshot.insight.customers.ImportOptions;
import io.earshot.insight.customers.ImportReport;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The page that takes in a file of customers. It is shown first how the file is understood; the
 * browser keeps the file meanwhile, so that nothing of it lies here until it is taken in.
 */
public final class ImportHandler {
  private static final String PLACE = "/import-people";
  static final int PREVIEWED = 1_000;

  private final CustomerDecisions customers;
  private final Renderer renderer;

  public ImportHandler(CustomerDecisions customers, Renderer renderer) {
    this.customers = customers;
    this.renderer = renderer;
  }

  public void register(RoutesConfig routes) {
    routes.get(PLACE, request -> show(request, ImportView.EMPTY));
    routes.post(PLACE + "/preview", this::preview);
    routes.post(PLACE, this::take);
  }

  private void preview(Context request) {
    ImportView view = taken(request, PREVIEWED, true);
    if (Renderer.wantsFragment(request)) {
      renderer.fragment(request, "understood.jte", Map.of("view", view));
    } else {
      show(request, view);
    }
  }

  private void take(Context request) {
    show(request, taken(request, null, false));
  }

  private void show(Context request, ImportView view) {
    renderer.page(request, "import.jte", "Import customers", "people", view);
  }

  private ImportView taken(Context request, Integer most, boolean dryRun) {
    String region = new Fields(request).text("region").strip();
    UploadedFile file = request.uploadedFile("file");
    if (file == null || file.size() == 0) {
      return ImportView.refused(region, "Choose a file first.");
    }
    ImportOptions options =
        new ImportOptions(columns(request), region.isEmpty() ? null : region, null, most, dryRun);
    try (InputStream content = file.content()) {
      ImportReport report = customers.take(content, options);
      return ImportView.of(region, report);
    } catch (Problem refused) {
      return ImportView.refused(region, refused.getMessage());
    } catch (IOException broken) {
      return ImportView.refused(region, "The file could not be read: " + broken.getMessage());
    }
  }

  /** Fields {@code column} and {@code meaning} in turn; what was not changed is guessed again. */
  private static Map<String, String> columns(Context request) {
    List<String> headers = request.formParams("column");
    List<String> meanings = request.formParams("meaning");
    Map<String, String> columns = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(headers.size(), meanings.size()); i++) {
      columns.put(headers.get(i), meanings.get(i));
    }
    return columns;
  }
}
