/**
 * Tables of the store as streams: all rows there are, then each that changes (design rule 8), with
 * a revision as the cursor.
 */
package io.earshot.job.rows;
