package io.earshot.connectors;

/** Whether authors of a source may be linked to known customers. */
public enum AuthorPolicy {
  /** Never linked. */
  OFF,
  /** Linked only to customers who consented. */
  CONSENTED,
  /** Linked. */
  PUBLIC
}
