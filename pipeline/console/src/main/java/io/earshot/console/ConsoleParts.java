package io.earshot.console;

import static java.util.Objects.requireNonNull;

import io.earshot.connectors.push.Inbox;
import io.earshot.insight.SourcePreview;
import io.earshot.nlp.Embedding;
import io.earshot.search.MentionIndex;
import io.earshot.store.Store;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a console works on. It closes none of it.
 *
 * @param health asked with every page, so it must answer at once
 * @param metrics what {@code /metrics} gives; the console adds its own
 * @param inbox where {@code POST /api/v1/posts} puts what is sent
 * @param backup what {@code POST /api/v1/backup} does, or null where there is none
 * @param meaning says where a text lies by its meaning, to search for what lies near; null when it
 *     says nothing; an {@link IllegalStateException} when there is no encoder
 * @param erasing what {@code POST /api/v1/erasures} does, or null where there is none
 */
public record ConsoleParts(
    MentionIndex index,
    Store store,
    SourcePreview preview,
    Supplier<Health> health,
    PrometheusMeterRegistry metrics,
    Inbox inbox,
    Backup backup,
    Erasing erasing,
    Function<String, Embedding> meaning,
    Clock clock) {
  public ConsoleParts {
    requireNonNull(index, "index is null");
    requireNonNull(store, "store is null");
    requireNonNull(preview, "preview is null");
    requireNonNull(health, "health is null");
    requireNonNull(metrics, "metrics is null");
    requireNonNull(inbox, "inbox is null");
    requireNonNull(meaning, "meaning is null");
    requireNonNull(clock, "clock is null");
  }
}
