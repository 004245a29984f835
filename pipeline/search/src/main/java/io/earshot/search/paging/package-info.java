/** Tokens that say where the next page of a result starts. */
package io.earshot.search.paging;
