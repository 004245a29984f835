package io.earshot.connectors.wordpress;

import static java.util.stream.Collectors.toMap;

import io.earshot.connectors.Page;
import io.earshot.connectors.Post;
import io.earshot.connectors.PostChange;
import io.earshot.connectors.PostReference;
import io.earshot.connectors.SourceStanza;
import io.earshot.connectors.feed.PageReader;
import io.earshot.connectors.feed.Removals;
import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.Fetcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * Looks again at posts and comments. A comment's address has its id, and one that WordPress does
 * not list is gone. A post's address mostly ends in a name that it is asked by; what does not come
 * so is looked for at its address, as a post of a feed is.
 */
final class SecondLook {
  private static final Pattern COMMENT = Pattern.compile("comment-(\\d{1,18})");

  private final Site site;
  private final Removals removals;
  private final String source;

  SecondLook(Site site, SourceStanza stanza, Fetcher fetcher) {
    this.site = site;
    this.removals = new Removals(new PageReader(fetcher, stanza.allowPrivate()), stanza.name());
    this.source = stanza.name();
  }

  Page look(List<PostReference> references) throws FetchException, InterruptedException {
    List<PostChange> changes = new ArrayList<>();
    List<PostReference> doubtful = new ArrayList<>();
    for (int i = 0; i < references.size(); i += Listing.PER_PAGE) {
      int end = Math.min(references.size(), i + Listing.PER_PAGE);
      look(references.subList(i, end), changes, doubtful);
    }
    Page rest = removals.look(doubtful);
    changes.addAll(rest.changes());
    return new Page(changes, rest.failures(), List.of(), null, false, null, rest.notBefore());
  }

  private void look(
      List<PostReference> references, List<PostChange> changes, List<PostReference> doubtful)
      throws FetchException, InterruptedException {
    Map<String, PostReference> comments = new LinkedHashMap<>();
    Map<String, PostReference> posts = new LinkedHashMap<>();
    for (PostReference reference : references) {
      String comment = commentId(reference);
      String name = comment == null ? slug(reference) : comment;
      Map<String, PostReference> asked = comment == null ? posts : comments;
      if (name == null || asked.putIfAbsent(name, reference) != null) {
        doubtful.add(reference);
      }
    }
    look(Listed.COMMENTS, "include", comments, changes, doubtful);
    look(Listed.POSTS, "slug", posts, changes, doubtful);
  }

  private void look(
      Listed list,
      String parameter,
      Map<String, PostReference> asked,
      List<PostChange> changes,
      List<PostReference> doubtful)
      throws FetchException, InterruptedException {
    Listing found = asked.isEmpty() ? Listing.NONE : find(list, parameter, asked);
    if (found == null) {
      doubtful.addAll(asked.values());
      return;
    }
    Map<String, Post> standing =
        found.items().values().stream().collect(toMap(Post::id, post -> post, (a, b) -> a));
    for (Map.Entry<String, PostReference> entry : asked.entrySet()) {
      PostReference reference = entry.getValue();
      Post post = standing.get(reference.id());
      if (post != null) {
        changes.add(PostChange.upsert(post));
      } else if (list == Listed.COMMENTS && isMissing(found, entry.getKey(), asked)) {
        changes.add(PostChange.delete(reference.id(), source));
      } else {
        doubtful.add(reference);
      }
    }
  }

  /** Null where the API is closed. */
  private Listing find(Listed list, String parameter, Map<String, PostReference> asked)
      throws FetchException, InterruptedException {
    try {
      return site.some(list, parameter, asked.keySet());
    } catch (FetchException e) {
      if (Site.isClosed(e)) {
        return null;
      }
      throw e;
    }
  }

  /** Whether it is not listed, by a server that lists only what it was asked for. */
  private static boolean isMissing(Listing found, String id, Map<String, PostReference> asked) {
    return found.unreadable().isEmpty()
        && !found.items().containsKey(Long.valueOf(id))
        && found.items().keySet().stream().allMatch(other -> asked.containsKey(other.toString()));
  }

  private static String commentId(PostReference reference) {
    HttpUrl url = url(reference);
    Matcher id = COMMENT.matcher(url == null || url.fragment() == null ? "" : url.fragment());
    return id.matches() ? Long.toString(Long.parseLong(id.group(1))) : null;
  }

  /** The last part of the path; null where a query names the post. */
  private static String slug(PostReference reference) {
    HttpUrl url = url(reference);
    if (url == null || url.querySize() > 0) {
      return null;
    }
    List<String> path = url.pathSegments().stream().filter(part -> !part.isEmpty()).toList();
    return path.isEmpty() ? null : path.get(path.size() - 1);
  }

  private static HttpUrl url(PostReference reference) {
    return HttpUrl.parse(reference.url() == null ? reference.id() : reference.url());
  }
}
