package io.earshot.connectors.contract;

import io.earshot.connectors.SourceStanza;

/**
 * A real server on loopback that speaks a platform's protocol. Posts are called by keys of the
 * caller's own, such as {@code p7}: letters and digits. It starts empty, serves all that was not
 * taken down, and honours every cursor that it gave.
 */
public interface ServedSource extends AutoCloseable {
  /** A source that reads the server; private addresses are allowed. */
  SourceStanza stanza();

  /** The id that the post of this key has in Earshot; the post was published. */
  String id(String key);

  /** Publishes a post, newer than all before. */
  void publish(String key, String text);

  /** Changes the text of a post. */
  void edit(String key, String text);

  /** Takes a post down, in the way the platform does. */
  void remove(String key);

  /** From now on asks for each answer, and for each message of a stream, what goes wrong. */
  void trouble(Faults faults);

  @Override
  void close();
}
