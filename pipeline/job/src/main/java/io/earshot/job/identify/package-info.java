/**
 * Finds out which customer the author of a post is (design rule 7). {@link
 * io.earshot.job.identify.Introduce}, keyed by author, says on blocking keys what authors have,
 * {@link io.earshot.job.identify.KeysOfCustomer} what customers have; {@link
 * io.earshot.job.identify.Meet}, keyed by blocking key, answers authors whom they met there; {@link
 * io.earshot.job.identify.Identify}, keyed by author again, ties posts to customers. The first post
 * of an author, and the first with a changed profile, wait there for the answers.
 */
package io.earshot.job.identify;
