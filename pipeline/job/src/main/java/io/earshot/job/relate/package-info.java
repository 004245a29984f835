/** The cheap gate before analysis: which standing queries could a post match (design rule 5)? */
package io.earshot.job.relate;
