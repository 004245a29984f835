/** Where the words of a query stand in a text, found in Java for every back end alike. */
package io.earshot.search.highlight;
