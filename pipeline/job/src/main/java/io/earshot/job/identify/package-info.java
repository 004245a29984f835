/** Finds out which customer the author of a post is (design rule 7). */
package io.earshot.job.identify;
