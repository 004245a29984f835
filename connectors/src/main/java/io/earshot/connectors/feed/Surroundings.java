package io.earshot.connectors.feed;

/**
 * What a feed says for all its entries.
 *
 * @param atom whether texts follow Atom's rules, where plain text is plain
 * @param base what relative links start from, or null
 * @param language ISO 639 code, or null
 * @param author the feed's author, who wrote what names no other, or null
 */
record Surroundings(boolean atom, String base, String language, Person author) {}
