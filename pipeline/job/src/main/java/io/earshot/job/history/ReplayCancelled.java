package io.earshot.job.history;

import org.apache.flink.api.connector.source.SourceEvent;

/** Tells a reader that nobody wants a replay any more. */
record ReplayCancelled(long id) implements SourceEvent {}
