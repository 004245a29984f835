package io.earshot.nlp.hashed;

import java.util.Arrays;

/** The features of one text: a growing list of hashes, made to be reused. Not thread-safe. */
public final class HashBag {
  private int[] hashes;
  private int size;

  public HashBag() {
    this(1024);
  }

  /**
   * @param room for how many, at first
   */
  public HashBag(int room) {
    hashes = new int[Math.max(1, room)];
  }

  public void clear() {
    size = 0;
  }

  public void add(int hash) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * size);
    }
    hashes[size++] = hash;
  }

  public int size() {
    return size;
  }

  public int hash(int index) {
    return hashes[index];
  }
}
