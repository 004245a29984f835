/**
 * What a person or program asks of the index, as it stands in an address: the same parameters for
 * the search page, its export and the API.
 */
package io.earshot.console.query;
