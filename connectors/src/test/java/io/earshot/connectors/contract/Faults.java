package io.earshot.connectors.contract;

/** What goes wrong now and then. Many threads ask. */
@FunctionalInterface
public interface Faults {
  /** Nothing ever. */
  Faults NONE = () -> null;

  /** What comes in place of the next answer or message of a stream; null if it goes well. */
  Fault next();
}
