package io.earshot.connectors.http;

import java.time.Duration;

/**
 * Messages of a server, as they come. While nobody takes them, at most some hundred wait in memory
 * and the server is made to wait. Used by one thread.
 */
public interface MessageStream extends AutoCloseable {
  /**
   * The next message.
   *
   * @param patience how long to wait for it
   * @return null when none came in time
   * @throws FetchException when the stream has ended, by whichever side, and all that came before
   *     was taken
   */
  Message next(Duration patience) throws FetchException, InterruptedException;

  /** Ends the stream. */
  @Override
  void close();

  /**
   * A message.
   *
   * @param event its type, for server-sent events; else null
   * @param id its id, for server-sent events that have one; else null
   * @param data its content, in UTF-8 if it is text; never null
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Message(String event, String id, byte[] data) {}
}
