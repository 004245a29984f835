package io.earshot.job.served;

import io.earshot.connectors.Author;
import io.earshot.connectors.Connector;
import io.earshot.connectors.Page;
import io.earshot.connectors.Post;
import io.earshot.connectors.PostChange;
import io.earshot.connectors.PostKind;
import io.earshot.connectors.PostReference;
import io.earshot.connectors.SourceStanza;
import io.earshot.connectors.TimeRange;
import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.FetchException.Reason;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads {@link ServedPosts}. */
public final class ServedConnector implements Connector {
  static final int PAGE = 100;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final SourceStanza stanza;
  private final String url;

  public ServedConnector(SourceStanza stanza, String url) {
    this.stanza = stanza;
    this.url = url;
  }

  @Override
  public Page read(String cursor) throws FetchException, InterruptedException {
    return read(url, cursor);
  }

  private Page read(String address, String cursor) throws FetchException, InterruptedException {
    int after = cursor == null ? 0 : Integer.parseInt(cursor);
    List<PostChange> changes =
        get(address + "?after=" + after).body().lines().map(this::change).toList();
    int next = after + changes.size();
    return new Page(
        changes, null, null, Integer.toString(next), changes.size() == PAGE, null, null);
  }

  @Override
  public Page backfill(TimeRange range, String cursor) throws FetchException, InterruptedException {
    return read(url.replace("/log", "/archive"), cursor);
  }

  @Override
  public Page refresh(List<PostReference> posts) throws FetchException, InterruptedException {
    List<PostChange> gone = new ArrayList<>();
    for (PostReference post : posts) {
      switch (send(post.url()).statusCode()) {
        case 410 -> gone.add(PostChange.delete(post.id(), stanza.name()));
        case 500 -> throw failed(post.url(), 500);
        default -> {}
      }
    }
    return new Page(gone, null, null, null, false, null, null);
  }

  private PostChange change(String line) {
    String[] fields = line.split("\t", -1);
    return PostChange.Action.valueOf(fields[0]) == PostChange.Action.DELETE
        ? PostChange.delete(fields[1], stanza.name())
        : PostChange.upsert(post(fields[1], fields[2]));
  }

  /** Id of the author of a post; one of seven. */
  public static String author(String url, String id) {
    return URI.create(url).getHost() + "/author-" + id.hashCode() % 7;
  }

  private Post post(String id, String text) {
    URI base = URI.create(url);
    Author author = new Author(author(url, id), null, null, null);
    return new Post(
        id,
        stanza.name(),
        "web",
        base.getHost(),
        PostKind.POST,
        base.resolve("/posts/" + id).toString(),
        "Post " + id,
        text,
        null,
        Instant.now(),
        null,
        author,
        id,
        null,
        null,
        null,
        null,
        null);
  }

  private HttpResponse<String> get(String address) throws FetchException, InterruptedException {
    HttpResponse<String> response = send(address);
    if (response.statusCode() != 200) {
      throw failed(address, response.statusCode());
    }
    return response;
  }

  private static FetchException failed(String address, int status) {
    return new FetchException(
        address + " answers " + status, Reason.SERVER_ERROR, status, null, null);
  }

  private static HttpResponse<String> send(String address)
      throws FetchException, InterruptedException {
    try {
      return CLIENT.send(
          HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new FetchException(address + ": " + failed, Reason.NETWORK, 0, null, failed);
    }
  }
}
