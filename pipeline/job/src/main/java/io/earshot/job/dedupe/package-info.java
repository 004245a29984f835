/**
 * The second stage, keyed by post id: an unchanged re-read is dropped, an edit passes as an update,
 * a removal as a delete. {@link io.earshot.job.dedupe.Known} is the state it keeps of each post.
 */
package io.earshot.job.dedupe;
