package io.earshot.console.pages;

import java.util.List;
import java.util.Map;

/**
 * The list of customers.
 *
 * @param total of all, in words
 * @param text what was looked for; empty: nothing
 * @param heard customers of whom accounts were found lately; empty beside what was looked for
 * @param customers by name
 * @param accounts how many accounts of theirs were found, in words, by id; those of whom none was
 *     are left out
 * @param next address of the next page, or null
 * @param conflicts how many authors wait for a decision
 */
public record PeopleView(
    String total,
    String text,
    List<CustomerView> heard,
    List<CustomerView> customers,
    Map<String, String> accounts,
    String next,
    long conflicts) {}
