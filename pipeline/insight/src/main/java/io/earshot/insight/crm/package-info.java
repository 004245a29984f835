/**
 * How a CRM learns what customers say. {@link io.earshot.insight.crm.CrmOutbox} takes what is due
 * from the store and hands it, in batches, to the {@link io.earshot.insight.crm.CrmTarget} of the
 * CRM's kind, which makes the CRM hold exactly that: each record once, known by an id that never
 * changes, however often it is sent. To add a kind of CRM, write a target, have its test inherit
 * {@code CrmTargetContract}, and name it in {@link io.earshot.insight.crm.OpenTargets}.
 */
package io.earshot.insight.crm;
