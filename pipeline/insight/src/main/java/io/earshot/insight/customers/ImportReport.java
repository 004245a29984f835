package io.earshot.insight.customers;

import io.earshot.store.Customer;
import java.util.List;

/**
 * What became of a file of customers.
 *
 * @param form what the file is, in words
 * @param encoding in which its text was read
 * @param columns as they are understood; empty of vCards
 * @param dryRun whether nothing was saved
 * @param read customers in the file, refused ones included
 * @param saved those that are new or changed; of a dry run those that would be
 * @param refused those that were not taken
 * @param leftOut values of others that were left out
 * @param faults the first of the refused and left out, in the order of the file
 * @param first the first customers, as they were understood
 * @param unread why the rest of the file was not read, or null
 */
public record ImportReport(
    String form,
    String encoding,
    List<ColumnReport> columns,
    boolean dryRun,
    long read,
    long saved,
    long refused,
    long leftOut,
    List<ImportFault> faults,
    List<Customer> first,
    String unread) {
  /** The most faults that a report tells. */
  public static final int MOST_FAULTS = 1_000;

  /** How many customers a report shows. */
  public static final int SHOWN = 10;

  /** A column and what it means. */
  public record ColumnReport(String header, String meaning) {}

  /**
   * A customer that was refused, or a value of one that was left out.
   *
   * @param place line of a table, or number of a card, counted from 1
   * @param customer id, or null
   * @param field {@link RefusedValue#field()}; null: the row as a whole
   * @param reason why, and what to write instead
   * @param whole whether the customer was refused
   */
  public record ImportFault(
      long place, String customer, String field, String reason, boolean whole) {}

  public ImportReport {
    columns = List.copyOf(columns);
    faults = List.copyOf(faults);
    first = List.copyOf(first);
  }

  /** Those that were in the store already, just so. */
  public long unchanged() {
    return read - refused - saved;
  }
}
