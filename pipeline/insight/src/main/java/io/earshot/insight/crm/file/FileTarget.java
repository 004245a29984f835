package io.earshot.insight.crm.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.earshot.connectors.Secret;
import io.earshot.connectors.http.FetchException;
import io.earshot.insight.crm.CrmItem;
import io.earshot.insight.crm.CrmResult;
import io.earshot.insight.crm.CrmTarget;
import io.earshot.store.CrmKind;
import io.earshot.store.CrmStanza;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps a file with a record for each that is wanted. Each batch writes it anew and puts it in the
 * place of the old one, so that whoever reads it always reads a whole one; that costs as much as
 * the file is long.
 */
public final class FileTarget implements CrmTarget {
  /** What stands in the place of the id in the header, also in that of another release. */
  private static final String HEADER = "id";

  private final CrmStanza stanza;
  private final RecordFormat format;

  public FileTarget(CrmStanza stanza) {
    this.stanza = stanza;
    this.format = stanza.kind() == CrmKind.CSV ? new CsvRecords() : new JsonRecords();
  }

  @Override
  public int batch() {
    return 1_000;
  }

  @Override
  public List<CrmResult> send(List<CrmItem> items) {
    try {
      write(Path.of(Secret.filledIn(stanza.address())).toAbsolutePath(), items);
      return Collections.nCopies(items.size(), CrmResult.taken(null, "written"));
    } catch (IOException failed) {
      String why = "cannot be written: " + failed;
      return Collections.nCopies(items.size(), CrmResult.retry(why, null));
    } catch (FetchException missing) {
      return Collections.nCopies(items.size(), CrmResult.retry(missing.getMessage(), null));
    }
  }

  private void write(Path file, List<CrmItem> items) throws IOException {
    Files.createDirectories(file.getParent());
    Path written = file.resolveSibling(file.getFileName() + ".new");
    Map<String, CrmItem> changed = new LinkedHashMap<>();
    items.forEach(item -> changed.put(item.id(), item));
    try (Reader old = open(file);
        Writer out = Files.newBufferedWriter(written, UTF_8)) {
      out.write(format.header());
      copy(old, out, changed);
      for (CrmItem added : changed.values()) {
        out.write(text(added));
      }
    }
    Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static Reader open(Path file) throws IOException {
    return Files.exists(file)
        ? Files.newBufferedReader(file, UTF_8)
        : new BufferedReader(new StringReader(""));
  }

  /** With each changed record in the place of the old one. */
  private void copy(Reader old, Writer out, Map<String, CrmItem> changed) throws IOException {
    for (String record = format.next(old); record != null; record = format.next(old)) {
      if (!format.id(record).equals(HEADER)) {
        CrmItem replacement = changed.remove(format.id(record));
        out.write(replacement == null ? record : text(replacement));
      }
    }
  }

  private String text(CrmItem item) {
    return item.removal() ? "" : format.record(item);
  }
}
