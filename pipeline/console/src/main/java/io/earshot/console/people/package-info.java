/** Customers: who is known, which authors they are, what waits for an answer; for pages and API. */
package io.earshot.console.people;
