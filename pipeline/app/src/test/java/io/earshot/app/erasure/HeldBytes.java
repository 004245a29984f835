package io.earshot.app.erasure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * Looks for words in every byte of a data directory: in the files as they are and, since some are
 * packed, in what they hold: the terms and the documents, deleted ones too, of every commit of the
 * index, every key and value of the job's state, all that H2 knows, every line of packed logs.
 */
final class HeldBytes {
  private final Path data;
  private final List<String> words;
  private final List<String> found = new ArrayList<>();

  private HeldBytes(Path data, List<String> words) {
    this.data = data;
    this.words = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
  }

  /** Where which word was found. */
  static List<String> find(Path data, List<String> words) throws IOException {
    HeldBytes held = new HeldBytes(data, words);
    for (Path file : held.files()) {
      held.lookInto(file);
    }
    held.lookIntoIndex();
    StoreTexts.each(data, held::look);
    StateBytes.each(data.resolve("checkpoints"), held::look);
    return held.found;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(data)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (UncheckedIOException changing) {
      return files();
    }
  }

  private void lookInto(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      boolean packed = file.toString().endsWith(".gz");
      look(file.toString(), packed ? new GZIPInputStream(in).readAllBytes() : in.readAllBytes());
    } catch (NoSuchFileException gone) {
      // the job replaced it
    }
  }

  private void look(String place, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    words.stream()
        .filter(word -> text.contains(latin(word)))
        .forEach(word -> found.add(word + " in " + place));
  }

  private static String latin(String word) {
    return new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private void lookIntoIndex() throws IOException {
    try (FSDirectory directory = FSDirectory.open(data.resolve("index"))) {
      for (IndexCommit commit : DirectoryReader.listCommits(directory)) {
        lookInto(commit);
      }
    }
  }

  private void lookInto(IndexCommit commit) throws IOException {
    try (IndexReader reader = DirectoryReader.open(commit)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        for (int document = 0; document < leaf.reader().maxDoc(); document++) {
          BytesRef mention =
              leaf.reader().storedFields().document(document).getBinaryValue("mention");
          look("a document of the index", bytes(mention));
        }
        lookIntoTerms(leaf);
      }
    } catch (NoSuchFileException gone) {
      // the commit was given up meanwhile
    }
  }

  private void lookIntoTerms(LeafReaderContext leaf) throws IOException {
    for (var field : leaf.reader().getFieldInfos()) {
      Terms terms = leaf.reader().terms(field.name);
      TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        look("a term of " + field.name, bytes(term));
      }
    }
  }

  private static byte[] bytes(BytesRef ref) {
    return BytesRef.deepCopyOf(ref).bytes;
  }
}
