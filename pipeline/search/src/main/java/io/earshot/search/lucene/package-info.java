/**
 * The index of the embedded form: a Lucene directory.
 *
 * <p>{@link io.earshot.search.lucene.LuceneIndex} is the one handle of a directory in this JVM
 * (design rule 12), shared by the sink and the console. What may break, and is opened anew when it
 * does, is its {@code Session}: Lucene's writer and the searchers that see what it wrote.
 */
package io.earshot.search.lucene;
