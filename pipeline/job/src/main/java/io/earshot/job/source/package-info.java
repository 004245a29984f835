/**
 * The source of the job (Flink's FLIP-27). Scheduling, politeness, retries, checkpoints and
 * reporting are written here once for all connectors, which only read (design rule 4).
 *
 * <p>{@link io.earshot.job.source.PostSource} makes the two halves. In the job manager an {@code
 * EndpointEnumerator} compares what the store configures with what is read ({@code Catalogue}). In
 * each task an {@code EndpointReader} sends threads on {@code Errand}s to the endpoints that are
 * due ({@code Agenda}) and emits the pages they bring. When to read and when to look again at posts
 * read before is arithmetic on an {@link io.earshot.job.source.EndpointSplit}: {@code PollingRules}
 * and {@code RefreshRules}.
 */
package io.earshot.job.source;
