package io.earshot.insight.customers;

import java.util.Map;

/**
 * How a file of customers is read.
 *
 * @param columns what columns mean ({@link Column#label()}), by header or by number from 1, where
 *     that is not to be guessed; never null
 * @param region ISO 3166 code of the country whose prefix phone numbers lack, or null
 * @param encoding name of the charset; null: it is found out
 * @param most the most customers read; null: all
 * @param dryRun whether nothing is saved
 */
public record ImportOptions(
    Map<String, String> columns, String region, String encoding, Integer most, boolean dryRun) {
  public ImportOptions {
    columns = columns == null ? Map.of() : Map.copyOf(columns);
  }
}
