package io.earshot.store;

import io.earshot.connectors.push.SentPost;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * What was sent to the API, until the job has it for certain. Writers follow one another, as those
 * of {@link Revisions} do: whoever has read up to an id will never meet a smaller one.
 */
public final class Inbox {
  private final Revisions revisions;
  private final Jdbi jdbi;

  Inbox(Revisions revisions, Jdbi jdbi) {
    this.revisions = revisions;
    this.jdbi = jdbi;
  }

  /**
   * An item that waits.
   *
   * @param id rises with each item
   * @param json as it was sent
   */
  public record Waiting(long id, String json) {}

  /** Keeps items, all or none of them. */
  public void put(List<SentPost> posts, Instant now) {
    revisions.write(
        handle -> {
          PreparedBatch batch =
              handle.prepareBatch(
                  "insert into inbox (source, post_id, item, received) values (?, ?, ?, ?)");
          posts.forEach(
              post -> batch.add(post.source(), post.postId(), post.json(), Columns.time(now)));
          batch.execute();
        });
  }

  /** What was sent to a source after an item, in its order. */
  public List<Waiting> after(String source, long id, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    "select id, item from inbox where source = ? and id > ? order by id limit ?",
                    source,
                    id,
                    limit)
                .map((row, context) -> new Waiting(row.getLong("id"), row.getString("item")))
                .list());
  }

  /** Names of the sources to which something was sent that waits, also of those that are gone. */
  public List<String> sources() {
    return jdbi.withHandle(
        handle ->
            handle
                .select("select distinct source from inbox order by source")
                .mapTo(String.class)
                .list());
  }

  /** Forgets what was sent to a source up to an item, which the job has for certain. */
  public void forget(String source, long upTo) {
    jdbi.useHandle(
        handle -> handle.execute("delete from inbox where source = ? and id <= ?", source, upTo));
  }

  /** Forgets items that nobody is to read. */
  public void remove(List<Long> ids) {
    jdbi.useTransaction(
        handle -> ids.forEach(id -> handle.execute("delete from inbox where id = ?", id)));
  }

  /** How many items wait. */
  public long count() {
    return jdbi.withHandle(
        handle -> handle.select("select count(*) from inbox").mapTo(Long.class).one());
  }
}
