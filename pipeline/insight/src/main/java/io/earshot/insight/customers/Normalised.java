package io.earshot.insight.customers;

import static java.util.Objects.requireNonNull;

import io.earshot.store.Customer;
import java.util.List;

/**
 * What became of a draft.
 *
 * @param customer without the values that are refused; null if the draft has no usable id
 * @param refused in the order in which they stand in the draft; never null
 */
public record Normalised(Customer customer, List<RefusedValue> refused) {
  public Normalised {
    refused = List.copyOf(requireNonNull(refused, "refused is null"));
  }
}
