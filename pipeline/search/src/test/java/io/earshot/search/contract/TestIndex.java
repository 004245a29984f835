package io.earshot.search.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.search.Filters;
import io.earshot.search.IndexOperation;
import io.earshot.search.IndexSettings;
import io.earshot.search.Indexes;
import io.earshot.search.Mention;
import io.earshot.search.MentionIndex;
import io.earshot.search.MentionWriter;
import io.earshot.search.QueryException;
import io.earshot.search.Rejected;
import io.earshot.search.SearchRequest;
import io.earshot.search.SearchRequest.Order;
import io.earshot.search.SearchResult;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** An index under test: its reader, its writer and how to make writes seen at once. */
public final class TestIndex implements AutoCloseable {

  /** Makes searches see what was written. */
  public interface Refresh {
    void run() throws IOException;
  }

  private final MentionIndex reader;
  private final MentionWriter writer;
  private final Refresh refresh;

  public TestIndex(IndexSettings settings, Refresh refresh) throws IOException {
    this.reader = Indexes.reader(settings);
    this.writer = Indexes.writer(settings);
    this.refresh = refresh;
  }

  public MentionIndex reader() {
    return reader;
  }

  public MentionWriter writer() {
    return writer;
  }

  /** Puts mentions, makes them seen and durable, and asks that none is rejected. */
  public void put(Mention... mentions) throws IOException {
    assertThat(write(Arrays.stream(mentions).map(IndexOperation::put).toList())).isEmpty();
  }

  public List<Rejected> write(IndexOperation... operations) throws IOException {
    return write(List.of(operations));
  }

  public List<Rejected> write(List<IndexOperation> operations) throws IOException {
    List<Rejected> rejected = writer.write(operations);
    writer.commit();
    refresh.run();
    return rejected;
  }

  /** Ids of the posts that match, newest first. */
  public List<String> ids(String query) throws IOException, QueryException {
    return ids(query, Filters.NONE, Order.NEWEST);
  }

  public List<String> ids(String query, Filters filters, Order order)
      throws IOException, QueryException {
    return ids(search(new SearchRequest(query, filters, order, 1000, null, null, false)));
  }

  public SearchResult search(SearchRequest request) throws IOException, QueryException {
    return reader.search(request);
  }

  public static List<String> ids(SearchResult result) {
    return result.hits().stream().map(hit -> hit.mention().id()).toList();
  }

  /** Pages through a result. */
  public Stream<String> pages(String query, Order order, int size)
      throws IOException, QueryException {
    Stream<String> ids = Stream.of();
    String after = null;
    do {
      SearchResult page =
          search(new SearchRequest(query, Filters.NONE, order, size, after, null, false));
      ids = Stream.concat(ids, ids(page).stream());
      after = page.next();
    } while (after != null);
    return ids;
  }

  @Override
  public void close() throws IOException {
    writer.close();
    reader.close();
  }
}
