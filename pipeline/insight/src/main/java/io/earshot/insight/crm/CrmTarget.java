package io.earshot.insight.crm;

import java.util.List;

/**
 * A CRM. Used by one thread at a time; what it keeps (a token, what it knows of fields) it can do
 * without.
 */
public interface CrmTarget {
  /** The most records it is sent at once, 1 or more. */
  int batch();

  /**
   * Makes the CRM hold records, or no longer. What it holds already is replaced, under the same id;
   * where a CRM knows no such thing, it is looked for before. One record that is refused does not
   * keep back the others.
   *
   * @param items at most {@link #batch()}
   * @return what came of each, in their order
   */
  List<CrmResult> send(List<CrmItem> items) throws InterruptedException;
}
