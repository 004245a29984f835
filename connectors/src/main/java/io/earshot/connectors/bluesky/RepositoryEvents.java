package io.earshot.connectors.bluesky;

import io.earshot.connectors.http.FetchException;

/** A stream of what happens in repositories, in one of its forms. Used by one thread. */
interface RepositoryEvents {
  /**
   * Begins anew.
   *
   * @param cursor what {@link #cursor} said, or null for the very first time
   * @return the address of a WebSocket whose messages are to be taken from now on
   */
  String open(String cursor);

  /**
   * Takes the next message. One that cannot be read is a failure of the round.
   *
   * @throws FetchException if it says that the stream has failed
   */
  void take(byte[] message, Round round) throws FetchException;

  /** Where to go on after the last message taken; null if there was none yet. */
  String cursor();
}
