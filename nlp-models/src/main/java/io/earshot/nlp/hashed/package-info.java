/**
 * Linear models over hashed features (Weinberger et al., "Feature Hashing for Large Scale Multitask
 * Learning", 2009): a feature is a 32-bit hash, its first bits name a row of 8-bit weights.
 */
package io.earshot.nlp.hashed;
