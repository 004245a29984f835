/**
 * How verbs ask Earshot: by REST, of the process that owns the data directory, or of one that lives
 * as long as the verb.
 */
package io.earshot.app.client;
