package io.earshot.insight.crm;

import static java.util.Objects.requireNonNull;

/** A CRM did not do what it was asked. */
public final class CrmRefusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient CrmResult result;
  private final int status;

  /**
   * @param result what that means for a record
   * @param status HTTP status, or 0 where there was no answer
   */
  public CrmRefusal(CrmResult result, int status) {
    super(requireNonNull(result, "result is null").message());
    this.result = result;
    this.status = status;
  }

  /** What that means for a record. */
  public CrmResult result() {
    return result;
  }

  /** HTTP status, or 0 where there was no answer. */
  public int status() {
    return status;
  }
}
