package io.earshot.job.source;

import static java.util.Objects.requireNonNull;

import io.earshot.connectors.PostReference;
import java.time.Instant;

/**
 * A post that is looked at again to notice its removal.
 *
 * @param id never null
 * @param url its permalink, never null
 * @param since when it was published, else first read; never null
 * @param due when it is looked at next, never null
 * @param missed whether the last look found it gone
 */
public record WatchedPost(String id, String url, Instant since, Instant due, boolean missed) {
  public WatchedPost {
    requireNonNull(id, "id is null");
    requireNonNull(url, "url is null");
    requireNonNull(since, "since is null");
    requireNonNull(due, "due is null");
  }

  PostReference reference() {
    return new PostReference(id, url);
  }
}
