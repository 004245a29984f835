package io.earshot.search;

/**
 * The tie of a post's author to a known customer.
 *
 * @param customer id of the customer; null: the author is known to be none
 */
public record CustomerLink(String customer) {
  /** The author is no known customer. */
  public static final CustomerLink NONE = new CustomerLink(null);
}
