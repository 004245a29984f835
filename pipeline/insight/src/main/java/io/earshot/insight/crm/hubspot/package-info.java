/**
 * HubSpot: a note for each post and a ticket for each complaint conversation, upserted by a unique
 * property {@code earshot_id} and tied to the contact; the rollup in properties of the contact. All
 * in batches, by the API version {@code 2026-03}.
 */
package io.earshot.insight.crm.hubspot;
