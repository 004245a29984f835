package io.earshot.insight.customers;

import static java.util.Objects.requireNonNull;

/**
 * An account as somebody writes it down.
 *
 * @param network its name or host, or null where the handle says it
 * @param handle with or without {@code @}, or the address of the profile; never null
 */
public record WrittenHandle(String network, String handle) {
  public WrittenHandle {
    requireNonNull(handle, "handle is null");
  }
}
