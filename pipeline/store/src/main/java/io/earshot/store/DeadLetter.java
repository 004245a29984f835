package io.earshot.store;

import java.time.Instant;

/**
 * Something that could not be processed, with its reason.
 *
 * @param stage {@code read}, {@code index}…
 * @param source name of the stanza, or null
 * @param place where: URL, post id
 * @param item the start of the offending item, or null
 * @param count how often this source, stage, place and reason occurred
 * @param first when it first occurred
 * @param last when it last occurred
 */
public record DeadLetter(
    long id,
    String stage,
    String source,
    String place,
    String reason,
    String item,
    long count,
    Instant first,
    Instant last) {}
