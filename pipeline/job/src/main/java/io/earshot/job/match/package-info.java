/** Which standing queries a post matches, once all its parts are known (design rule 5). */
package io.earshot.job.match;
