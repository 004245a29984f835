/** Sources as pages and API tell of them, and what both may change about them. */
package io.earshot.console.sources;
