/**
 * What a mention looks like in an index: {@link io.earshot.search.document.MentionDocument} works
 * out the fields once for every back end, {@link io.earshot.search.document.MentionJson} writes the
 * mention itself, which is kept beside them and given back by searches.
 */
package io.earshot.search.document;
