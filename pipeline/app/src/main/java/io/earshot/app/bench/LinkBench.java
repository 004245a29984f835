package io.earshot.app.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.earshot.app.Earshot;
import io.earshot.app.bench.Elapsed.Moment;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code ./earshot bench link}: both files read, understood and joined, one row a profile. Beside
 * it DuckDB, by hand-written SQL that joins accounts, addresses and checked pages and knows neither
 * normalisation nor contradictions.
 */
public final class LinkBench {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String PEER =
      """
      import duckdb, sys, time, resource
      start = time.time()
      db = duckdb.connect(config={'threads': 1})
      rows = db.execute('''
        with c as (select * from read_csv(?, header=true, all_varchar=true)),
             p as (select * from read_json(?, format='newline_delimited', columns={network:'VARCHAR',
               id:'VARCHAR', handle:'VARCHAR', description:'VARCHAR', verifiedLinks:'VARCHAR[]'})),
             ck as (select id, 'a:' || ltrim(lower(mastodon), '@') as key from c
                    union all select id, 'a:' || lower(bluesky) from c
                    union all select id, 'e:' || lower(email) from c
                    union all select id, 'w:' || lower(website) from c),
             pk as (select id, 'a:' || lower(handle) as key from p
                    union all select id, 'e:' || rtrim(lower(m), '.') from (select id,
                      unnest(regexp_extract_all(description, '[^ @]+@[^ @]+')) as m from p)
                    union all select id, 'w:' || rtrim(regexp_replace(lower(l), '^https?://(www\\\\.)?',
                      ''), '/') from (select id, unnest(verifiedLinks) as l from p))
        select p.id, list(distinct ck.id) from p left join pk on p.id = pk.id
          left join ck on pk.key = ck.key group by p.id
        ''', [sys.argv[1], sys.argv[2]]).fetchall()
      linked = sum(1 for r in rows if len([x for x in r[1] if x]) == 1)
      print(time.time() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024, linked)
      """;

  private final PrintWriter out;

  public LinkBench(PrintWriter out) {
    this.out = out;
  }

  /**
   * Measures and prints.
   *
   * @param file what is written as JSON
   * @throws IOException if it fails, or links other than it should
   */
  public void run(int customers, int profiles, Path file) throws IOException, InterruptedException {
    Path directory = Files.createTempDirectory("earshot-bench-link");
    GeneratedPeople people = new GeneratedPeople(customers, profiles);
    Path table = directory.resolve("customers.csv");
    Path lines = directory.resolve("profiles.jsonl");
    try {
      people.writeCustomers(table);
      people.writeProfiles(lines);
      out.printf("%s, Java %s, one core%n", Machine.name(), Runtime.version());
      LinkRow row = ours(people, table, lines);
      out.printf(
          "%,d profiles against %,d customers: %.1f s (%.1f core s), %,d MB resident; %,d linked, as"
              + " they should%n",
          row.profiles(),
          row.customers(),
          row.seconds(),
          row.coreSeconds(),
          row.residentMegabytes(),
          people.linked());
      out.println(peer(row, table, lines));
      JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), row);
      out.println("written to " + file);
    } finally {
      Files.deleteIfExists(table);
      Files.deleteIfExists(lines);
      Files.deleteIfExists(directory);
    }
  }

  private static LinkRow ours(GeneratedPeople people, Path table, Path lines)
      throws IOException, InterruptedException {
    List<String> printed = new ArrayList<>();
    OneCore.run(
        List.of(
            "bench", "link-row", "--customers", table.toString(), "--profiles", lines.toString()),
        printed::add);
    String summary = printed.get(1);
    if (!summary.startsWith("%,d of ".formatted(people.linked()))) {
      throw new IOException("linked should be %,d, but: %s".formatted(people.linked(), summary));
    }
    LinkRow measured = JSON.readValue(printed.get(0), LinkRow.class);
    return new LinkRow(
        people.customers(),
        people.profiles(),
        measured.seconds(),
        measured.coreSeconds(),
        measured.residentMegabytes());
  }

  /** The one row, in a JVM of its own: itself and what the verb says of it. */
  public static List<String> row(Path table, Path lines) throws IOException {
    StringWriter said = new StringWriter();
    Moment start = Moment.now();
    int exit =
        Earshot.commandLine()
            .setOut(new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(said, true))
            .execute("link", "--customers", table.toString(), "--profiles", lines.toString());
    Elapsed elapsed = start.elapsed();
    if (exit != 0) {
      throw new IOException("link failed: " + said);
    }
    LinkRow row =
        new LinkRow(
            0, 0, elapsed.seconds(), elapsed.coreSeconds(), ThisProcess.mostResidentMegabytes());
    return List.of(JSON.writeValueAsString(row), said.toString().strip());
  }

  private static String peer(LinkRow ours, Path table, Path lines)
      throws IOException, InterruptedException {
    Process python;
    try {
      python =
          new ProcessBuilder(
                  OneCore.bound(List.of("python3", "-c", PEER, table.toString(), lines.toString())))
              .start();
    } catch (IOException e) {
      return "no python3: DuckDB is not measured";
    }
    String[] printed =
        new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .strip()
            .split(" ");
    if (python.waitFor() != 0) {
      return "no DuckDB (pip install duckdb): it is not measured";
    }
    double seconds = Double.parseDouble(printed[0]);
    return "DuckDB on the same files: %.1f s, %s MB resident, %s linked; ours takes %.2f times as long"
        .formatted(seconds, printed[1], printed[2], ours.seconds() / seconds);
  }
}
