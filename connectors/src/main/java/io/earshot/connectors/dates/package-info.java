/**
 * Dates as people and programs write them in feeds and pages: RFC 822, ISO 8601 and what is nearly
 * one of them, in many languages. {@link io.earshot.connectors.dates.WrittenDate} is the way in.
 */
package io.earshot.connectors.dates;
