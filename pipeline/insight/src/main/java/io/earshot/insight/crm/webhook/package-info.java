/** Tells any CRM that can be told by HTTP: a signed CloudEvent for each record. */
package io.earshot.insight.crm.webhook;
