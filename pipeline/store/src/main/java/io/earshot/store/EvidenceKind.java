package io.earshot.store;

/** What ties an author to a customer; each is certain. */
public enum EvidenceKind {
  /** The customer is known to have this account. */
  HANDLE,
  /** The network has checked that a page of the customer and the profile name each other. */
  VERIFIED_LINK,
  /** The profile names an account that the customer is known to have, and that one names it. */
  RECIPROCAL_LINK,
  /** The profile publishes an e-mail address of the customer. */
  EMAIL,
  /** The profile publishes a phone number of the customer. */
  PHONE,
  /** Somebody said so. */
  PERSON
}
