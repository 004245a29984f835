/**
 * The sample web that Earshot listens to until it is told of other sources, and that tests read.
 *
 * <p>{@link io.earshot.sample.SampleWeb} starts it. {@code script} holds what happens, {@code web}
 * serves it; the words are resources under {@code sample/}.
 */
package io.earshot.sample;
