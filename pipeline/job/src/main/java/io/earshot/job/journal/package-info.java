/**
 * How the job tells people what it could not do: states of endpoints, gaps and dead letters go to
 * the store, which console and {@code status} read (design rule 13).
 */
package io.earshot.job.journal;
