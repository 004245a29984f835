package io.earshot.connectors.http;

/**
 * Fetches over HTTP, politely and safely. The one implementation for use is {@code HttpFetcher}.
 */
public interface Fetcher {
  /**
   * Fetches one URL, waiting for the host's turn.
   *
   * @throws FetchException for every answer but 2xx and 304
   */
  Fetched fetch(FetchRequest request) throws FetchException, InterruptedException;

  /**
   * Opens a stream, waiting for the host's turn; returns when the server has agreed.
   *
   * @throws FetchException if the server does not agree, or does not answer
   */
  MessageStream open(StreamRequest request) throws FetchException, InterruptedException;
}
