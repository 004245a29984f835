package io.earshot.connectors.contract;

/** A server, and what the contract does to it beside. */
public interface ConnectorFixture extends ServedSource {
  /** Publishes a post with nothing but what the protocol cannot do without. */
  void publishSparse(String key);

  /** Publishes a post with fields nobody has heard of, and known ones of another type or null. */
  void publishStrange(String key, String text);

  /** Publishes what cannot be read as a post at all. */
  void publishBroken();

  /** From now on lists posts in no order and some of them twice, within what a page may hold. */
  void disorder();

  /** Answers so from now on; null serves again. */
  void answer(Fault fault);

  /** {@inheritDoc} A fixture that cannot is not part of the soak. */
  @Override
  default void trouble(Faults faults) {
    throw new UnsupportedOperationException(getClass() + " fails always or never");
  }
}
