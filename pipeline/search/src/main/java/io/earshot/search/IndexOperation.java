package io.earshot.search;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One of the three things that happen to an index (design rule 3). A put replaces whatever is there
 * and a delete removes it, whatever its revision: who writes keeps the operations of one id in
 * order, so an older revision that arrives later is a fresh start and not a straggler.
 *
 * @param kind which of the three
 * @param id id of the post, never null
 * @param revision of the post the operation was made for; only a patch asks for it
 * @param mention the whole mention, for {@link Kind#PUT}
 * @param patch the parts to replace, for {@link Kind#PATCH}; dropped when the index holds no such
 *     post, or, but for a correction, another revision
 */
public record IndexOperation(Kind kind, String id, long revision, Mention mention, Patch patch) {

  /** What is done. */
  public enum Kind {
    PUT,
    PATCH,
    DELETE
  }

  public IndexOperation {
    requireNonNull(kind, "kind is null");
    requireNonNull(id, "id is null");
  }

  public static IndexOperation put(Mention mention) {
    return new IndexOperation(Kind.PUT, mention.id(), mention.revision(), mention, null);
  }

  public static IndexOperation patch(String id, long revision, Patch patch) {
    return new IndexOperation(Kind.PATCH, id, revision, null, patch);
  }

  /**
   * What a patch makes of the mention that an index holds under its id. What it says of another
   * revision is dropped, but for what somebody says of the post, which holds for all of its
   * revisions.
   *
   * @return empty where the mention stays as it is
   */
  public Optional<Mention> patched(Mention held) {
    Patch holds = held.revision() == revision ? patch : patch.ofAnyRevision();
    return holds == null ? Optional.empty() : Optional.of(holds.applyTo(held));
  }

  public static IndexOperation delete(String id, long revision) {
    return new IndexOperation(Kind.DELETE, id, revision, null, null);
  }
}
