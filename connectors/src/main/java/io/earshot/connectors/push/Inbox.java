package io.earshot.connectors.push;

import java.io.IOException;
import java.util.List;

/** Where the API puts what was sent, for the job to read. */
@FunctionalInterface
public interface Inbox {
  /**
   * Keeps posts, in their order. When it returns they survive a kill of this process.
   *
   * @throws IOException if they are not kept, or may not be; sent again they do no harm
   */
  void put(List<SentPost> posts) throws IOException, InterruptedException;
}
