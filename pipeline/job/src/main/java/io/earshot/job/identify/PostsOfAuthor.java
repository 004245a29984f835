package io.earshot.job.identify;

import io.earshot.connectors.AuthorPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.TimerService;

/** The posts of the author whose key is current, as long as each is kept. */
final class PostsOfAuthor {
  /** {@link PostOfAuthor#keepUntil} of a post that is kept. */
  static final long FOR_EVER = Long.MAX_VALUE;

  private static final long DAY = 86_400_000;

  private final MapState<String, PostOfAuthor> posts;

  PostsOfAuthor(RuntimeContext context) {
    posts = context.getMapState(descriptor());
  }

  static MapStateDescriptor<String, PostOfAuthor> descriptor() {
    return new MapStateDescriptor<>("posts", Types.STRING, TypeInformation.of(PostOfAuthor.class));
  }

  void clear() {
    posts.clear();
  }

  void put(String id, PostOfAuthor post, TimerService timers) throws Exception {
    posts.put(id, post);
    if (post.keepUntil() != FOR_EVER) {
      timers.registerProcessingTimeTimer(endOfDay(post.keepUntil()));
    }
  }

  /** Notes a post that was read again, which may be an earlier form of it than the one known. */
  void putAgain(String id, PostOfAuthor post, TimerService timers) throws Exception {
    PostOfAuthor known = posts.get(id);
    boolean earlier = known != null && known.revision() > post.revision();
    put(id, earlier ? post.at(known.revision()) : post, timers);
  }

  void remove(String id) throws Exception {
    posts.remove(id);
  }

  /** Forgets those whose time has come; for a timer. */
  void forget(long now) throws Exception {
    List<String> over = new ArrayList<>();
    for (Map.Entry<String, PostOfAuthor> post : posts.entries()) {
      if (post.getValue().keepUntil() <= now) {
        over.add(post.getKey());
      }
    }
    for (String id : over) {
      posts.remove(id);
    }
  }

  boolean isEmpty() throws Exception {
    return posts.isEmpty();
  }

  boolean anyPublic() throws Exception {
    for (PostOfAuthor post : posts.values()) {
      if (post.policy() == AuthorPolicy.PUBLIC) {
        return true;
      }
    }
    return false;
  }

  Iterable<Map.Entry<String, PostOfAuthor>> all() throws Exception {
    return posts.entries();
  }

  /** Posts of a day go together, so that an author takes at most one timer a day. */
  private static long endOfDay(long time) {
    return (time / DAY + 1) * DAY;
  }
}
