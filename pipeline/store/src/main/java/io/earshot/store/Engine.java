package io.earshot.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * By what the job analyses posts.
 *
 * @param model name and version, such as {@code cascade/1}; never null
 * @param since when it began to, never null
 */
public record Engine(String model, Instant since) {
  public Engine {
    requireNonNull(model, "model is null");
    requireNonNull(since, "since is null");
  }
}
