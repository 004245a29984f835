/** Reads what was sent to the API and lies in the store's inbox. */
package io.earshot.job.inbox;
