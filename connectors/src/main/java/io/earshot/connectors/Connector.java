package io.earshot.connectors;

import io.earshot.connectors.http.FetchException;
import java.util.List;

/**
 * Reads one endpoint of one source: bytes in, posts out. It does not schedule, wait, retry or
 * persist; whoever calls it does, once for all connectors. An instance is used by one thread.
 */
public interface Connector extends AutoCloseable {
  /** The most changes a {@link Page} may hold. */
  int MAX_CHANGES = 500;

  /**
   * Reads what follows {@code cursor}. Where the kind {@link Capability#STREAM streams}, waits some
   * seconds for it, and the page says that there is more.
   *
   * @param cursor as the last page gave it, or null for the very first read
   * @throws FetchException if the endpoint could not be read at all; nothing was consumed
   */
  Page read(String cursor) throws FetchException, InterruptedException;

  /**
   * Reads what was published in a range, newest or oldest first, as the endpoint serves it; only
   * where the kind can {@link Capability#BACKFILL}. It has nothing to do with {@link #read}.
   *
   * @param cursor as the last page of this back-fill gave it, or null for the first
   * @return no {@link Page#more()} when the range is read
   * @throws FetchException if the endpoint could not be read at all; nothing was consumed
   */
  default Page backfill(TimeRange range, String cursor)
      throws FetchException, InterruptedException {
    throw new UnsupportedOperationException(getClass() + " cannot read what lies back");
  }

  /**
   * Looks again at posts read earlier, to notice what the endpoint itself does not tell: removals
   * and newer counts above all. The page's cursor is null and says nothing. Where one of several
   * posts cannot be looked at now, the caller asks for each of them alone.
   *
   * @param posts at most {@link #MAX_CHANGES} posts to look at
   * @return only what is certain; a post that may be gone for a moment is not reported as gone
   *     (design rule 4), the caller asks twice
   * @throws FetchException if a post cannot be looked at now, but another time perhaps; nothing of
   *     the page is used then
   */
  default Page refresh(List<PostReference> posts) throws FetchException, InterruptedException {
    return new Page(List.of(), List.of(), List.of(), null, false, null, null);
  }

  /**
   * All that was read up to a cursor is kept for certain, so the endpoint may forget it; only where
   * the kind can {@link Capability#ACKNOWLEDGE}. May be told the same again.
   *
   * @param cursor as a page of {@link #read} gave it
   * @throws FetchException if it cannot be said now; it is said again later
   */
  default void acknowledge(String cursor) throws FetchException, InterruptedException {}

  @Override
  default void close() {}
}
