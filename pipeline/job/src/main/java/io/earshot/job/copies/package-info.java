/**
 * Finds posts whose text is nearly the same: {@link io.earshot.job.copies.JoinCopies} decides once,
 * for a new post, {@link io.earshot.job.copies.KeepCopies} remembers for its edits. The keys that
 * copies share come from {@link io.earshot.nlp.copies.NearCopies}.
 */
package io.earshot.job.copies;
