/**
 * Which customer an author is. Authors and customers meet on blocking keys, on which {@link
 * io.earshot.insight.identity.AuthorClaims} and {@link io.earshot.insight.identity.CustomerClaims}
 * say what they have; {@link io.earshot.insight.identity.Meeting} makes evidence of it, and {@link
 * io.earshot.insight.identity.Resolution} a decision of all evidence there is for an author.
 *
 * <p>Evidence is certain only: an account that the company knows to be the customer's, a page that
 * the network has checked, two profiles that name each other, an address or number that the author
 * publishes. A name is no evidence. What is likely would come in as further kinds of evidence with
 * a weight, and as a state of its own between linked and not: people would decide on those.
 */
package io.earshot.insight.identity;
