/**
 * EspoCRM: a post in the contact's stream for each post, a case for each complaint conversation,
 * the rollup in fields of the contact. It knows no upsert and no batch: what may be there is looked
 * for before, by a line of its own that ends each text.
 */
package io.earshot.insight.crm.espocrm;
