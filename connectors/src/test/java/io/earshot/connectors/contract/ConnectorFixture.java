package io.earshot.connectors.contract;

import io.earshot.connectors.SourceStanza;

/**
 * A real server on loopback that speaks a platform's protocol, and what the contract does to it.
 * Posts are called by keys of the contract's own, such as {@code p7}: letters and digits. A fixture
 * starts empty.
 */
public interface ConnectorFixture extends AutoCloseable {
  /** A source that reads the server; private addresses are allowed. */
  SourceStanza stanza();

  /** The id that the post of this key has in Earshot. */
  String id(String key);

  /** Publishes a post, newer than all before. */
  void publish(String key, String text);

  /** Changes the text of a post. */
  void edit(String key, String text);

  /** Takes a post down, in the way the platform does. */
  void remove(String key);

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

  @Override
  void close();
}
