package io.earshot.store;

/** How a CRM is spoken to. */
public enum CrmKind {
  /** HubSpot's CRM API. */
  HUBSPOT,
  /** EspoCRM's REST API. */
  ESPOCRM,
  /** A CloudEvent for each record by POST, signed as Standard Webhooks says. */
  WEBHOOK,
  /** A file with a line of comma-separated values for each record. */
  CSV,
  /** A file with a line of JSON for each record. */
  JSONL
}
