/**
 * The records that travel between the stages of the job and have no home of their own. Before
 * dedupe a {@link io.earshot.connectors.PostChange} travels, after it a {@link
 * io.earshot.job.record.MentionChange}, into the index an {@link io.earshot.search.IndexOperation}.
 *
 * <p>All of them, and every record kept in state, are plain Java records that Flink serialises
 * field by field (design rule 1). A field may be added: it must accept null, because state of an
 * older release has no value for it.
 */
package io.earshot.job.record;
