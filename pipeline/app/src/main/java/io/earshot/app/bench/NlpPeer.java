package io.earshot.app.bench;

import static java.util.Objects.requireNonNull;

import io.earshot.nlp.evaluation.Estimate;

/**
 * What another program makes of the tweets.
 *
 * @param name never null
 * @param estimate of the sentiment, never null
 */
record NlpPeer(String name, Estimate estimate) {
  NlpPeer {
    requireNonNull(name, "name is null");
    requireNonNull(estimate, "estimate is null");
  }
}
