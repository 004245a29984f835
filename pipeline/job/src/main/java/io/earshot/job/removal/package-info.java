/**
 * What happens to what is gone. {@link io.earshot.job.removal.RemovalSink} takes posts that their
 * source has removed out of the store. {@link io.earshot.job.removal.ForgettingOperator} takes
 * people who are being removed out of the state of a stage, which {@link
 * io.earshot.job.removal.Forgets} tells where to look.
 */
package io.earshot.job.removal;
