/**
 * What people begin to talk about: {@link io.earshot.insight.rising.Terms} finds the words, phrases
 * and hashtags of a post, {@link io.earshot.insight.rising.RisingTest} says when one of them is
 * said more often than its own past lets expect.
 */
package io.earshot.insight.rising;
