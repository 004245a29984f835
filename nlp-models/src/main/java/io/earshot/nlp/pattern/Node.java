package io.earshot.nlp.pattern;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A part of a pattern. Places are bits: bit n is the place before word n; what is given are the
 * places where the part may begin, the answer are those where it may have ended.
 */
sealed interface Node {
  long after(long places, Wording wording);

  /** Words of which one must stand in the sentence; null when it can do without any. */
  default Set<String> needed() {
    return null;
  }

  /** One word of a set. */
  record OneWord(Set<String> words) implements Node {
    @Override
    public long after(long places, Wording wording) {
      long found = 0;
      for (String word : words) {
        found |= wording.places(word);
      }
      return (places & found) << 1;
    }

    @Override
    public Set<String> needed() {
      return words;
    }
  }

  /** A word that begins so. */
  record Beginning(String stem) implements Node {
    @Override
    public long after(long places, Wording wording) {
      long found = 0;
      for (int place = 0; place < wording.size(); place++) {
        found |= wording.words().get(place).startsWith(stem) ? 1L << place : 0;
      }
      return (places & found) << 1;
    }
  }

  /** Some words, whichever they are. */
  record Any(int least, int most) implements Node {
    @Override
    public long after(long places, Wording wording) {
      long all = (1L << (wording.size() + 1)) - 1;
      long ended = 0;
      for (int count = least; count <= most; count++) {
        ended |= places << count;
      }
      return ended & all;
    }
  }

  /** One of several. */
  record Either(List<Node> nodes) implements Node {
    @Override
    public long after(long places, Wording wording) {
      long ended = 0;
      for (Node node : nodes) {
        ended |= node.after(places, wording);
      }
      return ended;
    }

    @Override
    public Set<String> needed() {
      Set<String> all = new HashSet<>();
      for (Node node : nodes) {
        Set<String> needed = node.needed();
        if (needed == null) {
          return null;
        }
        all.addAll(needed);
      }
      return all;
    }
  }

  /** One after the other. */
  record InOrder(List<Node> nodes) implements Node {
    @Override
    public long after(long places, Wording wording) {
      long ended = places;
      for (Node node : nodes) {
        ended = ended == 0 ? 0 : node.after(ended, wording);
      }
      return ended;
    }

    @Override
    public Set<String> needed() {
      return nodes.stream()
          .map(Node::needed)
          .filter(Objects::nonNull)
          .min(Comparator.comparing(CommonWords::cost))
          .orElse(null);
    }
  }

  /** There or not. */
  record Optional(Node node) implements Node {
    @Override
    public long after(long places, Wording wording) {
      return places | node.after(places, wording);
    }
  }

  /** The beginning of the sentence. */
  record First() implements Node {
    @Override
    public long after(long places, Wording wording) {
      return places & 1;
    }
  }

  /** The end of the sentence, full stops aside. */
  record Last() implements Node {
    @Override
    public long after(long places, Wording wording) {
      int end = wording.size();
      long ends = 1L << end;
      while (end > 0 && ".!…".contains(wording.words().get(end - 1))) {
        end--;
        ends |= 1L << end;
      }
      return places & ends;
    }
  }
}
