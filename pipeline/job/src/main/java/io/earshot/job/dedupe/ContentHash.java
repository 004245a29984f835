package io.earshot.job.dedupe;

import io.earshot.connectors.Author;
import io.earshot.connectors.Post;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * The first 64 bits of a SHA-256 over what a post says. Two things are left out on purpose: dates,
 * which some feeds move at each request, and which stanza read the post.
 *
 * <p>The hashes live in the job's state: whoever changes how they are made turns every post that is
 * read again into an edit.
 */
final class ContentHash {
  private static final byte[] ABSENT = {-1, -1, -1, -1};
  private final MessageDigest digest;

  ContentHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  long of(Post post) {
    add(post.kind() == null ? null : post.kind().name());
    add(post.url());
    add(post.title());
    add(post.text());
    add(post.language());
    add(post.author());
    add(post.conversation());
    add(post.inReplyTo());
    add(post.copyKey());
    add(post.links());
    add(post.tags());
    return first64Bits();
  }

  private void add(Author author) {
    add(author == null ? null : author.id());
    add(author == null ? null : author.name());
  }

  private void add(List<String> texts) {
    digest.update(bytes(texts.size()));
    texts.forEach(this::add);
  }

  /** Each text goes in with its length, so that moving a word from one field to the next shows. */
  private void add(String text) {
    if (text == null) {
      digest.update(ABSENT);
      return;
    }
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    digest.update(bytes(encoded.length));
    digest.update(encoded);
  }

  private static byte[] bytes(int number) {
    return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
  }

  private long first64Bits() {
    return ByteBuffer.wrap(digest.digest()).getLong();
  }
}
