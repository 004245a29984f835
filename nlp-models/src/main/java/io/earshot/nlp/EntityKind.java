package io.earshot.nlp;

/** What a text may name. */
public enum EntityKind {
  PERSON,
  ORGANISATION,
  PLACE,
  PRODUCT,
  /** A name that somebody watches, and of which no more is known. */
  BRAND,
  /** An amount of money. */
  PRICE,
  /** The number of an order, an invoice, a ticket. */
  ORDER,
  /** The number of a version of something. */
  VERSION;

  /** Whether it is a name, that others write too, and not a figure. */
  public boolean isName() {
    return switch (this) {
      case PERSON, ORGANISATION, PLACE, PRODUCT, BRAND -> true;
      case PRICE, ORDER, VERSION -> false;
    };
  }
}
