/**
 * Sites that run <a href="https://developer.wordpress.org/rest-api/">WordPress</a>, read by their
 * REST API. {@code Site} finds the API and asks it, {@code Listed} says what for, {@code Rounds}
 * goes through the lists again and again, {@code WordPressPosts} makes posts of what it is given.
 * Where the API is closed, {@code SiteFeeds} reads the feeds instead.
 */
package io.earshot.connectors.wordpress;
