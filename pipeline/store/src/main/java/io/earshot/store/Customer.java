package io.earshot.store;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A customer as the company knows them. Whoever makes one has its components normalised before:
 * {@code insight.customers}.
 *
 * @param id as the CRM has it: 1 to {@value #MAX_ID} characters without blanks; never null
 * @param name in full, or null
 * @param emails in lower case; never null
 * @param phones in E.164 form, {@code +49301234567}; never null
 * @param sites own sites and pages: host and path in lower case, without scheme; never null
 * @param handles accounts on networks; never null
 * @param company they work for, or null
 * @param locality where they live, or null
 * @param consent whether they agreed to be recognised where they speak in public
 */
public record Customer(
    String id,
    String name,
    List<String> emails,
    List<String> phones,
    List<String> sites,
    List<SocialHandle> handles,
    String company,
    String locality,
    boolean consent) {
  /** The most characters of an id. */
  public static final int MAX_ID = 200;

  /** What a query says for any customer; therefore the id of none. */
  private static final String RESERVED = "known";

  /**
   * @throws IllegalArgumentException if the id is none
   */
  public Customer {
    requireNonNull(id, "id is null");
    if (id.isEmpty()
        || id.length() > MAX_ID
        || id.equals(RESERVED)
        || id.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c))) {
      throw new IllegalArgumentException(
          "a customer's id has 1 to %d characters without blanks and is not '%s': '%s'"
              .formatted(MAX_ID, RESERVED, id));
    }
    emails = emails == null ? List.of() : List.copyOf(emails);
    phones = phones == null ? List.of() : List.copyOf(phones);
    sites = sites == null ? List.of() : List.copyOf(sites);
    handles = handles == null ? List.of() : List.copyOf(handles);
  }

  /** What a person reads for the customer; never null. */
  public String label() {
    return name == null || name.isBlank() ? id : name;
  }
}
