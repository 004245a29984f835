package io.earshot.nlp.pieces;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Cuts words into the pieces of a vocabulary, each time the longest that fits (WordPiece: Schuster
 * and Nakajima, "Japanese and Korean voice search", 2012). Immutable.
 */
public final class WordPieces {
  /** In UTF-16 units; a longer word is unknown. */
  private static final int LONGEST_WORD = 100;

  private static final String VOCABULARY = "/io/earshot/nlp/encoder/vocab.txt";

  private final Map<String, Integer> ids = new HashMap<>();
  private final int unknown;
  private final int begin;
  private final int separator;

  /** Reads a vocabulary, one piece a line; a piece's id is the number of its line, from 0. */
  public WordPieces(BufferedReader vocabulary) throws IOException {
    for (String line = vocabulary.readLine(); line != null; line = vocabulary.readLine()) {
      ids.putIfAbsent(line, ids.size());
    }
    unknown = id("[UNK]");
    begin = id("[CLS]");
    separator = id("[SEP]");
  }

  /** Reads the vocabulary of the encoder. */
  public static WordPieces load() throws IOException {
    try (InputStream words = WordPieces.class.getResourceAsStream(VOCABULARY)) {
      if (words == null) {
        throw new FileNotFoundException(VOCABULARY + " is not on the class path");
      }
      return new WordPieces(
          new BufferedReader(new InputStreamReader(words, StandardCharsets.UTF_8)));
    }
  }

  private int id(String piece) throws IOException {
    Integer id = ids.get(piece);
    if (id == null) {
      throw new IOException("the vocabulary has no " + piece);
    }
    return id;
  }

  /** Id of what stands before a text. */
  public int begin() {
    return begin;
  }

  /** Id of what stands after a text. */
  public int separator() {
    return separator;
  }

  /** The ids of a cleaned text, without what stands before and after it. */
  public int[] ids(String text) {
    Sequence pieces = new Sequence();
    for (String word : PlainWords.of(text)) {
      cut(word, pieces);
    }
    return pieces.all();
  }

  private void cut(String word, Sequence pieces) {
    int before = pieces.size;
    int start = word.length() > LONGEST_WORD ? -1 : 0;
    while (start >= 0 && start < word.length()) {
      start = longest(word, start, pieces);
    }
    if (start < 0) {
      pieces.size = before;
      pieces.add(unknown);
    }
  }

  /** Adds the longest piece from a place on; the place after it, or -1 when there is none. */
  private int longest(String word, int start, Sequence pieces) {
    for (int end = word.length(); end > start; end--) {
      String part = word.substring(start, end);
      Integer id = ids.get(start == 0 ? part : "##" + part);
      if (id != null) {
        pieces.add(id);
        return end;
      }
    }
    return -1;
  }

  private static final class Sequence {
    private int[] values = new int[64];
    private int size;

    void add(int value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size++] = value;
    }

    int[] all() {
      return Arrays.copyOf(values, size);
    }
  }
}
