package io.earshot.app.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.earshot.insight.Csv;
import io.earshot.insight.customers.CustomerFileException;
import io.earshot.insight.customers.CustomerImport;
import io.earshot.insight.customers.ImportOptions;
import io.earshot.insight.customers.ImportReport;
import io.earshot.insight.identity.ProfileRegister;
import io.earshot.insight.identity.Resolution;
import io.earshot.store.LinkEvidence;
import io.earshot.store.LinkedAuthor.State;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says which of some customers the authors of a file are. */
@Command(
    name = "link",
    description = "Says which of some customers some authors are, and why: a row for each author.",
    footer = {
      "",
      "Both files are only read: nothing is kept, and Earshot need not run. Profiles come as JSON",
      "Lines: network, site, and the members that the author of a sent post has; or whole posts.",
      "Customers come as for 'earshot customers import'. Only certain evidence counts: an account",
      "that is known to be the customer's, a checked link, two profiles that name each other, a",
      "published e-mail address or phone number. A name is none.",
      "The exit code is 0 when every line and every row could be read.",
      "Example:",
      "  earshot link --customers crm.csv --profiles authors.jsonl"
    },
    mixinStandardHelpOptions = true)
public final class LinkCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--customers",
      required = true,
      paramLabel = "FILE",
      description = "A table (CSV) or vCards.")
  private Path customers;

  @Option(
      names = "--profiles",
      required = true,
      paramLabel = "FILE",
      description = "Authors, as JSON Lines.")
  private Path profiles;

  @Option(
      names = "--map",
      paramLabel = "COLUMN=MEANING",
      description = "What a column of customers means, where that is not to be guessed.")
  private Map<String, String> columns = Map.of();

  @Option(
      names = "--region",
      paramLabel = "DE",
      description = "Country of phone numbers of customers that name none.")
  private String region;

  @Option(names = "--json", description = "Print JSON Lines.")
  private boolean json;

  private final ProfileRegister register = new ProfileRegister();
  private boolean complete = true;
  private long linked;
  private long conflicts;

  /** A row. */
  private record Row(
      String author, String customer, String state, List<LinkEvidence> evidence, String reason) {}

  @Override
  public Integer call() throws IOException, UserError {
    readProfiles();
    ImportReport read = readCustomers();
    if (!json) {
      row("author", "customer", "state", "evidence");
    }
    register.resolve(this::print);
    spec.commandLine().getOut().flush();
    spec.commandLine()
        .getErr()
        .printf(
            Locale.ROOT,
            "%,d of %,d authors are customers, %,d contradict themselves; %,d customers read%n",
            linked,
            register.size(),
            conflicts,
            read.read() - read.refused());
    return complete ? 0 : 1;
  }

  private void readProfiles() throws IOException, UserError {
    int number = 0;
    try (BufferedReader lines = Files.newBufferedReader(profiles)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          read(line, number);
        }
      }
    } catch (NoSuchFileException e) {
      throw new UserError("There is no file " + profiles);
    }
  }

  private void read(String line, int number) {
    try {
      ProfileLine profile = ProfileLine.of(Json.MAPPER.readTree(line));
      register.add(profile.author(), profile.network(), profile.site());
    } catch (JsonProcessingException e) {
      complain(profiles + ":" + number + ": it is no JSON: " + e.getOriginalMessage());
    } catch (IllegalArgumentException e) {
      complain(profiles + ":" + number + ": " + e.getMessage());
    }
  }

  private ImportReport readCustomers() throws IOException, UserError {
    ImportOptions options = new ImportOptions(columns, region, null, null, true);
    try (InputStream in = Files.newInputStream(customers)) {
      ImportReport report = CustomerImport.showing(register::meet).run(in, options);
      report
          .faults()
          .forEach(fault -> complain(customers + ":" + fault.place() + ": " + fault.reason()));
      if (report.unread() != null) {
        complain(customers + ": the rest was not read: " + report.unread());
      }
      return report;
    } catch (NoSuchFileException e) {
      throw new UserError("There is no file " + customers);
    } catch (CustomerFileException | IllegalArgumentException e) {
      throw new UserError(customers + ": " + e.getMessage());
    }
  }

  private void complain(String problem) {
    complete = false;
    spec.commandLine().getErr().println(problem);
  }

  private void print(String author, Resolution found) {
    linked += found.state() == State.LINKED ? 1 : 0;
    conflicts += found.state() == State.CONFLICT ? 1 : 0;
    String state = found.state() == null ? null : found.state().name().toLowerCase(Locale.ROOT);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Row row = new Row(author, found.customer(), state, found.evidence(), found.reason());
      out.println(Json.text(row));
    } else {
      row(author, found.customer(), state, evidence(found));
    }
  }

  private void row(String... cells) {
    try {
      new Csv(spec.commandLine().getOut()).row(Arrays.asList(cells));
    } catch (IOException impossible) {
      throw new UncheckedIOException("a writer to the terminal throws nothing", impossible);
    }
  }

  private static String evidence(Resolution found) {
    String evidence =
        found.evidence().stream()
            .map(
                one ->
                    "%s: %s %s"
                        .formatted(
                            one.customer(),
                            one.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                            one.value()))
            .collect(Collectors.joining("; "));
    return found.reason() == null ? evidence : evidence + "; but " + found.reason();
  }
}
