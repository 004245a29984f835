/**
 * What people begin to talk about, of each tracker: {@link io.earshot.job.rising.Tell} takes the
 * terms of posts, {@link io.earshot.job.rising.CountAll} counts what is said of a tracker
 * altogether, {@link io.earshot.job.rising.Rises} counts a term and judges it.
 */
package io.earshot.job.rising;
