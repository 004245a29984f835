package io.earshot.insight.customers;

/**
 * One customer of a file.
 *
 * @param place line of a table, counted from 1, or number of a card
 * @param draft null: the row is refused
 * @param fault why it is refused, or null
 */
record FileRow(long place, CustomerDraft draft, String fault) {}
