/**
 * The one way in which posts of the index are looked at again (design rule 10): they are read from
 * it whole, and enter after dedupe, marked as replayed, so that they change what is known of a post
 * and never alert or deliver.
 */
package io.earshot.job.history;
