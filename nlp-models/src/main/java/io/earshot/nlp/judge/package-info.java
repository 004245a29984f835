/**
 * What all engines that judge have in common: a {@link io.earshot.nlp.judge.Judge} says what
 * English texts feel and mean, and {@link io.earshot.nlp.judge.JudgingAnalyser} adds everything
 * around it, which is the same whoever judges: the language, the sentences, the targets, the
 * intents.
 */
package io.earshot.nlp.judge;
