package io.earshot.connectors.bluesky;

import io.earshot.connectors.http.FetchException;
import java.util.List;
import java.util.Map;

/** Knows accounts by their DID. */
interface ProfileServer {
  /** How many accounts can be asked for at once. */
  int atOnce();

  /**
   * Asks.
   *
   * @param dids at most {@link #atOnce}
   * @return by DID; those it does not know are missing
   */
  Map<String, Profile> profiles(List<String> dids) throws FetchException, InterruptedException;
}
