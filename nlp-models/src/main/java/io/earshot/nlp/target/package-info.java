/**
 * How a text feels about each of the things it is asked about: the clauses that speak of it are
 * judged apart from those that speak of another ("love X, but Y is a joke"), and what compares the
 * two ("X is so much better than Y") is read by patterns, since a model that judges whole texts
 * cannot tell them apart.
 */
package io.earshot.nlp.target;
