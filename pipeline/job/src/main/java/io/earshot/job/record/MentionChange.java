package io.earshot.job.record;

import static java.util.Objects.requireNonNull;

import io.earshot.nlp.Analysis;
import io.earshot.search.Copies;
import io.earshot.search.IndexOperation;
import io.earshot.search.IndexOperation.Kind;
import io.earshot.search.Mention;
import java.time.Instant;

/**
 * What travels from dedupe to the index: what happens there, and what the stages between need to
 * route it.
 *
 * @param operation what happens to the index, never null
 * @param author id of the post's author, also of a deleted post; null when the source gives none
 * @param conversation id of the post's conversation, also of a deleted post; null when it has none
 * @param keepUntil when the post's state and its place in the index end; null is never
 * @param replay whether it was read from the index to be looked at again: never alerts or delivers
 */
public record MentionChange(
    IndexOperation operation,
    String author,
    String conversation,
    Instant keepUntil,
    boolean replay) {
  public MentionChange {
    requireNonNull(operation, "operation is null");
  }

  /** Id of the post: the key of every stage but {@code identify}. */
  public String id() {
    return operation.id();
  }

  /** The mention as it stands, or null when this does not put one. */
  public Mention mention() {
    return operation.mention();
  }

  /** Whether the whole mention travels along. */
  public boolean puts() {
    return operation.kind() == Kind.PUT;
  }

  /** Whether this is the first time Earshot sees the post. */
  public boolean isFirst() {
    return puts() && operation.revision() == 1 && !replay;
  }

  /** The same with the near-copies the mention belongs to; only for one that {@link #puts()}. */
  public MentionChange with(Copies copies) {
    return with(mention().with(copies));
  }

  /** The same with what an engine found; only for one that {@link #puts()}. */
  public MentionChange with(Analysis analysis) {
    return with(mention().with(analysis));
  }

  private MentionChange with(Mention changed) {
    return new MentionChange(IndexOperation.put(changed), author, conversation, keepUntil, replay);
  }
}
