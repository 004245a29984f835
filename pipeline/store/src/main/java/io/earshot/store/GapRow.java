package io.earshot.store;

import io.earshot.connectors.Gap;
import java.time.Instant;

/** A gap of an endpoint, and when it was noticed. */
public record GapRow(long id, String source, String url, Gap gap, Instant noticed) {}
