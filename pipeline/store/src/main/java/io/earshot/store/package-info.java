/**
 * What people decide and what the job reports: one {@link io.earshot.store.Store} over H2
 * (embedded) or PostgreSQL (cluster).
 *
 * <p>{@link io.earshot.store.Sources}, {@link io.earshot.store.Trackers} and {@link
 * io.earshot.store.Rules} hold decisions. Every change takes the next store-wide revision in the
 * transaction that makes it, and a deletion leaves a tombstone, so that whoever asks for {@code
 * changedAfter(r)} with the highest revision it has seen never misses a change. {@link
 * io.earshot.store.SourceJournal} holds reports, which have no revision: the newest state counts.
 */
package io.earshot.store;
