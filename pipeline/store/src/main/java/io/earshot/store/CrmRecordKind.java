package io.earshot.store;

/** What a CRM is told. */
public enum CrmRecordKind {
  /** That a customer has said something: one for each post. */
  ACTIVITY,
  /** What a customer says altogether: one for each person. */
  ROLLUP,
  /** That a customer complains: one for each conversation. */
  CASE
}
