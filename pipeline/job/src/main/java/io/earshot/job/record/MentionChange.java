package io.earshot.job.record;

import static java.util.Objects.requireNonNull;

import io.earshot.nlp.Analysis;
import io.earshot.search.Copies;
import io.earshot.search.IndexOperation;
import io.earshot.search.IndexOperation.Kind;
import io.earshot.search.Mention;
import io.earshot.search.Patch;
import io.earshot.search.TrackerMatch;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * What travels from dedupe to the index: what happens there, and what the stages between need to
 * route it.
 *
 * @param operation what happens to the index, never null
 * @param author id of the post's author, also of a deleted post; null when the source gives none
 * @param conversation id of the post's conversation, also of a deleted post; null when it has none
 * @param keepUntil when the post's state and its place in the index end; null is never
 * @param replay whether it was read from the index to be looked at again: never alerts or delivers
 * @param candidates ids of the standing queries that it may match, given by relate; never null
 * @param formerly id of the customer from whom this unties the post; null if from nobody
 */
public record MentionChange(
    IndexOperation operation,
    String author,
    String conversation,
    Instant keepUntil,
    boolean replay,
    List<String> candidates,
    String formerly) {
  public MentionChange {
    requireNonNull(operation, "operation is null");
    candidates = candidates == null ? List.of() : List.copyOf(candidates);
  }

  /** One that unties the post from nobody. */
  public MentionChange(
      IndexOperation operation,
      String author,
      String conversation,
      Instant keepUntil,
      boolean replay,
      List<String> candidates) {
    this(operation, author, conversation, keepUntil, replay, candidates, null);
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

  /** The same with the standing queries it may match. */
  public MentionChange related(Collection<String> ids) {
    return new MentionChange(
        operation, author, conversation, keepUntil, replay, List.copyOf(ids), formerly);
  }

  /** The same with the trackers it matches; only for one that {@link #puts()}. */
  public MentionChange tracked(List<TrackerMatch> trackers) {
    return with(mention().with(trackers));
  }

  /** Replaces a part of what the index holds, in place of all of it. */
  public MentionChange patching(Patch patch) {
    return with(IndexOperation.patch(id(), operation.revision(), patch));
  }

  /** The same that unties the post from a customer. */
  public MentionChange untying(String customer) {
    return new MentionChange(
        operation, author, conversation, keepUntil, replay, candidates, customer);
  }

  /** Takes the post out of the index, in place of putting it there. */
  public MentionChange removing() {
    return with(IndexOperation.delete(id(), operation.revision()));
  }

  /** The same with the mention as given, of the same post. */
  public MentionChange with(Mention changed) {
    return with(IndexOperation.put(changed));
  }

  private MentionChange with(IndexOperation other) {
    return new MentionChange(other, author, conversation, keepUntil, replay, candidates, formerly);
  }
}
