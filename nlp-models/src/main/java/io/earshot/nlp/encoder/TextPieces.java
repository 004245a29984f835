package io.earshot.nlp.encoder;

import io.earshot.nlp.pieces.Cleaning;
import io.earshot.nlp.pieces.WordPieces;
import io.earshot.nlp.sentence.Sentences;
import io.earshot.nlp.sentence.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts texts into pieces that are not longer than the encoder reads at once. Immutable. */
final class TextPieces {
  /**
   * Pieces of one text that are read: those it begins with and its last; people say what they mean
   * at the beginning and at the end.
   */
  static final int MOST = 3;

  /** UTF-16 units; what follows is left unread. */
  private static final int LONGEST_TEXT = 20_000;

  private static final int LONGEST_TOPIC = 24;

  private final WordPieces words;
  private final int room;

  TextPieces(WordPieces words, int maxTokens) {
    this.words = words;
    this.room = maxTokens - 2;
  }

  /** The pieces of a text, each of whole sentences where it can be; none for a text of nothing. */
  List<Piece> of(String text) {
    String read = text.substring(0, Math.min(LONGEST_TEXT, text.length()));
    int[] all = words.ids(Cleaning.clean(read));
    if (all.length <= room) {
      return all.length == 0 ? List.of() : List.of(piece(all));
    }
    return bySentence(read);
  }

  private List<Piece> bySentence(String text) {
    List<Piece> pieces = new ArrayList<>();
    int[] open = {};
    for (Span sentence : Sentences.of(text)) {
      int[] next = words.ids(Cleaning.clean(sentence.of(text)));
      if (open.length + next.length > room) {
        cut(open, pieces);
        open = next;
      } else {
        open = joined(open, next);
      }
    }
    cut(open, pieces);
    return ends(pieces);
  }

  private static List<Piece> ends(List<Piece> pieces) {
    if (pieces.size() > MOST) {
      pieces.subList(MOST - 1, pieces.size() - 1).clear();
    }
    return pieces;
  }

  private void cut(int[] ids, List<Piece> pieces) {
    for (int start = 0; start < ids.length; start += room) {
      pieces.add(piece(Arrays.copyOfRange(ids, start, Math.min(start + room, ids.length))));
    }
  }

  private Piece piece(int[] ids) {
    int[] framed = new int[ids.length + 2];
    framed[0] = words.begin();
    System.arraycopy(ids, 0, framed, 1, ids.length);
    framed[framed.length - 1] = words.separator();
    return new Piece(framed, 0);
  }

  /** A text after the topic that it is asked about; what is too long is left unread. */
  Piece towards(String topic, String text) {
    int[] first = cut(words.ids(Cleaning.clean(topic)), LONGEST_TOPIC);
    String read = text.substring(0, Math.min(LONGEST_TEXT, text.length()));
    int[] second = cut(words.ids(Cleaning.clean(read)), room - 1 - first.length);
    int[] framed = joined(piece(first).ids(), second);
    framed = Arrays.copyOf(framed, framed.length + 1);
    framed[framed.length - 1] = words.separator();
    return new Piece(framed, first.length + 2);
  }

  private static int[] cut(int[] ids, int most) {
    return ids.length <= most ? ids : Arrays.copyOf(ids, most);
  }

  private static int[] joined(int[] first, int[] second) {
    int[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }
}
