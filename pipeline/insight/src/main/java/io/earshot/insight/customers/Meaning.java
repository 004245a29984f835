package io.earshot.insight.customers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a column of a file says of a customer. */
public enum Meaning {
  /** The id by which the CRM knows them. */
  ID,
  /** The name in full. */
  NAME,
  FIRST_NAME,
  LAST_NAME,
  EMAIL,
  PHONE,
  /** A site or page of theirs, or a profile. */
  SITE,
  /** An account on a network. */
  HANDLE,
  COMPANY,
  LOCALITY,
  /** Whether they agreed to be recognised. */
  CONSENT,
  /** Nothing. */
  IGNORED;

  /** As people write it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Meaning> labelled(String label) {
    return Arrays.stream(values()).filter(one -> one.label().equals(label)).findFirst();
  }
}
