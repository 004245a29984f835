package io.earshot.insight.crm;

import java.time.Instant;

/**
 * What a customer says altogether.
 *
 * @param mentions how many posts
 * @param negative those with a negative verdict
 * @param positive those with a positive verdict
 * @param netSentiment positive less negative, over both together, of the last 30 days, -1 to 1;
 *     null if there are neither
 * @param trend how much that is more than in the 30 days before, -2 to 2; null if either is not
 *     known
 * @param lastMention when the newest was published, or null if there is none
 */
public record CrmRollup(
    long mentions,
    long negative,
    long positive,
    Double netSentiment,
    Double trend,
    Instant lastMention) {}
