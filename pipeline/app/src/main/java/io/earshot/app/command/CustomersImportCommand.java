package io.earshot.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.app.client.Api;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes in a file of customers. */
@Command(
    name = "import",
    description = "Takes in customers from a CSV or vCard file; those who are known are updated.",
    footer = {
      "",
      "Examples:",
      "  earshot customers import contacts.csv --dry-run",
      "  earshot customers import contacts.csv --map 'Ref=id' --map 'Fedi=handle:mastodon' --region"
          + " DE",
      "",
      "A column can be: id, name, first-name, last-name, email, phone, site, handle,"
          + " handle:NETWORK,",
      "company, locality, consent, ignored."
    })
final class CustomersImportCommand extends ApiCommand {
  private static final int SHOWN = 20;

  @Parameters(paramLabel = "FILE", description = "A table (CSV) or vCards.")
  private Path file;

  @Option(
      names = "--map",
      paramLabel = "COLUMN=MEANING",
      description = "What a column means, by its header or number; may be repeated.")
  private List<String> map = List.of();

  @Option(
      names = "--region",
      description = "Country of phone numbers that name none: two letters, such as DE.")
  private String region;

  @Option(names = "--encoding", description = "Such as windows-1252; found out unless said.")
  private String encoding;

  @Option(names = "--dry-run", description = "Save nothing; only tell what would be.")
  private boolean dryRun;

  @Override
  JsonNode ask(Api api) throws IOException, Api.ApiException {
    try (InputStream content = Files.newInputStream(file)) {
      return api.send(CustomersCommand.ALL + "/import", parameters(), "text/csv", content);
    } catch (NoSuchFileException missing) {
      throw new IOException("there is no file " + file, missing);
    }
  }

  private List<Api.Parameter> parameters() {
    List<Api.Parameter> all = new ArrayList<>();
    map.forEach(one -> all.add(new Api.Parameter("map", one)));
    all.add(new Api.Parameter("region", region));
    all.add(new Api.Parameter("encoding", encoding));
    all.add(new Api.Parameter("dryRun", Boolean.toString(dryRun)));
    return all;
  }

  @Override
  void print(JsonNode report, PrintWriter out) {
    out.printf(
        "%s: %s, %s.%n", file, report.path("form").asText(), report.path("encoding").asText());
    for (JsonNode column : report.path("columns")) {
      out.printf("  %-28s %s%n", column.path("header").asText(), column.path("meaning").asText());
    }
    long read = report.path("read").asLong();
    long saved = report.path("saved").asLong();
    long refused = report.path("refused").asLong();
    out.printf(
        Locale.ENGLISH,
        "%,d customers read: %,d %s new or changed, %,d as they were, %,d refused; %,d values left"
            + " out.%n",
        read,
        saved,
        dryRun ? "would be" : "are",
        read - saved - refused,
        refused,
        report.path("leftOut").asLong());
    printFaults(report, out);
  }

  private void printFaults(JsonNode report, PrintWriter out) {
    String place = report.path("columns").isEmpty() ? "card" : "line";
    int shown = 0;
    for (JsonNode fault : report.path("faults")) {
      if (shown++ == SHOWN) {
        out.printf("  … and more; --json tells the first 1,000.%n");
        break;
      }
      String what = fault.path("whole").asBoolean() ? "refused" : fault.path("field").asText();
      out.printf(
          "  %s %d, %s: %s%n",
          place, fault.path("place").asLong(), what, fault.path("reason").asText());
    }
    if (report.hasNonNull("unread")) {
      out.println(report.path("unread").asText());
    }
  }
}
