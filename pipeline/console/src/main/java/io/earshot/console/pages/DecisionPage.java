package io.earshot.console.pages;

/**
 * The page on which something is decided, changed or looked at.
 *
 * @param address where its form is sent
 * @param saved whether it is there already
 * @param fromFile whether it comes from the configuration files
 * @param fault null while nothing is wrong
 * @param preview null where it was not asked for, or something is wrong
 */
public record DecisionPage<F extends DecisionForm>(
    F form, String address, boolean saved, boolean fromFile, FaultView fault, PreviewView preview) {

  DecisionPage<F> with(FaultView other) {
    return new DecisionPage<>(form, address, saved, fromFile, other, preview);
  }

  /** What is wrong with a field; null if nothing is. */
  public FaultView faultAt(String field) {
    return fault != null && fault.field().equals(field) ? fault : null;
  }

  /** What is wrong with none of the fields, but as a whole; null if nothing is. */
  public FaultView faultElsewhere() {
    return fault != null && !form.fields().contains(fault.field()) ? fault : null;
  }
}
