package io.earshot.job.identify;

import static java.util.Objects.requireNonNull;

import io.earshot.connectors.Author;
import io.earshot.connectors.AuthorPolicy;
import io.earshot.connectors.Post;
import io.earshot.insight.identity.AuthorClaim;
import io.earshot.insight.identity.AuthorClaims;
import io.earshot.job.decisions.InForce;
import io.earshot.job.decisions.Watched;
import io.earshot.job.jvm.Lease;
import io.earshot.job.record.MentionChange;
import io.earshot.job.removal.Forgets;
import io.earshot.search.Mention;
import io.earshot.store.StoreSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.State;
import org.apache.flink.api.common.state.StateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Keyed by author: says on blocking keys what an author has, when that is new, and takes it back
 * when none of the author's posts is left. Takes the profile off the post.
 *
 * <p>State: {@link Introduced} and the ids of the posts, of authors whose sources may be linked;
 * freed with the last post.
 */
public final class Introduce extends KeyedProcessFunction<String, MentionChange, Spoken>
    implements Forgets<String> {
  /** What authors say on blocking keys. */
  public static final OutputTag<AuthorClaim> CLAIMS =
      new OutputTag<>("author-claims", TypeInformation.of(AuthorClaim.class));

  private static final long serialVersionUID = 1L;

  private final StoreSettings store;
  private transient Lease<InForce> decisions;
  private transient ValueState<Introduced> introduced;
  private transient PostsOfAuthor posts;

  /**
   * @param store where sources are
   */
  public Introduce(StoreSettings store) {
    this.store = requireNonNull(store, "store is null");
  }

  /** The key of this stage. */
  public static String key(MentionChange change) {
    return Spoken.author(change);
  }

  @Override
  public void open(OpenContext context) {
    decisions = InForce.lease(store);
    introduced = getRuntimeContext().getState(introduced());
    posts = new PostsOfAuthor(getRuntimeContext());
  }

  private static ValueStateDescriptor<Introduced> introduced() {
    return new ValueStateDescriptor<>("introduced", Introduced.class);
  }

  @Override
  public List<StateDescriptor<? extends State, ?>> remembered() {
    return List.of(introduced(), PostsOfAuthor.descriptor());
  }

  /** Another author who names them is introduced anew with the next post. */
  @Override
  public void forget(String author, Forgettable person) throws Exception {
    if (person.isMeant(author)) {
      introduced.clear();
      posts.clear();
    } else if (person.isMeant(String.valueOf(introduced.value()))) {
      introduced.clear();
    }
  }

  @Override
  public void close() {
    if (decisions != null) {
      decisions.close();
    }
  }

  @Override
  public void processElement(MentionChange change, Context context, Collector<Spoken> out)
      throws Exception {
    switch (change.operation().kind()) {
      case PUT -> put(change, context, out);
      case PATCH -> out.collect(spoken(change, AuthorPolicy.OFF, 0, null));
      case DELETE -> {
        if (change.author() != null) {
          forget(change.id(), context);
        }
        out.collect(spoken(change, AuthorPolicy.OFF, 0, null));
      }
    }
  }

  private void put(MentionChange change, Context context, Collector<Spoken> out) throws Exception {
    Watched watched = decisions.value().now();
    Post post = change.mention().post();
    AuthorPolicy policy =
        post.author() == null ? AuthorPolicy.OFF : watched.authorPolicy(post.source());
    MentionChange bare = change.with(withoutProfile(change.mention()));
    if (policy == AuthorPolicy.OFF) {
      if (!change.isFirst()) {
        forget(change.id(), context);
      }
      out.collect(spoken(bare, policy, 0, null));
      return;
    }
    long keepUntil = keepUntil(change, watched);
    posts.put(
        change.id(),
        new PostOfAuthor(change.operation().revision(), policy, keepUntil),
        context.timerService());
    out.collect(spoken(bare, policy, keepUntil, introduction(change, context)));
  }

  private static Spoken spoken(
      MentionChange change, AuthorPolicy policy, long keepUntil, Introduction introduction) {
    return new Spoken(change, policy, keepUntil, introduction);
  }

  private static Mention withoutProfile(Mention mention) {
    Author author = mention.post().author();
    return author == null || author.profile() == null
        ? mention
        : mention.with(mention.post().by(author.withoutProfile()));
  }

  /** A replayed post does not say; its stanza does. */
  private static long keepUntil(MentionChange change, Watched watched) {
    Instant end = change.keepUntil();
    int days = watched.keepDays(change.mention().post().source());
    if (change.replay() && days > 0) {
      end = change.mention().published().plus(Duration.ofDays(days));
    }
    return end == null ? PostsOfAuthor.FOR_EVER : end.toEpochMilli();
  }

  /** What is new about the author; null if nothing is. */
  private Introduction introduction(MentionChange change, Context context) throws Exception {
    Introduced before = introduced.value() == null ? Introduced.NOT : introduced.value();
    Post post = change.mention().post();
    Author author = known(post.author(), before.author());
    if (author.equals(before.author()) || change.replay() && before.author() != null) {
      return null;
    }
    long version = Math.max(before.version() + 1, context.timerService().currentProcessingTime());
    Map<String, AuthorClaim> old = byKey(before.claims());
    List<AuthorClaim> standing = new ArrayList<>();
    List<String> asked = new ArrayList<>();
    for (AuthorClaim claim : AuthorClaims.of(author, post.network(), post.site())) {
      AuthorClaim said = old.remove(claim.key());
      boolean same = said != null && claim.in(said.version()).equals(said);
      standing.add(same ? said : claim.in(version));
      if (!same) {
        asked.add(claim.key());
        context.output(CLAIMS, claim.in(version));
      }
    }
    old.values().forEach(gone -> context.output(CLAIMS, gone.withdrawn()));
    introduced.update(new Introduced(version, author, standing));
    return new Introduction(
        version,
        author.withoutProfile(),
        post.network(),
        post.site(),
        standing.stream().map(AuthorClaim::key).toList(),
        asked);
  }

  /** A source that tells no profile does not say that there is none. */
  private static Author known(Author author, Author before) {
    return author.profile() != null || before == null || before.profile() == null
        ? author
        : new Author(author.id(), author.name(), author.handle(), author.url(), before.profile());
  }

  private static Map<String, AuthorClaim> byKey(List<AuthorClaim> claims) {
    return claims.stream().collect(Collectors.toMap(AuthorClaim::key, Function.identity()));
  }

  private void forget(String id, Context context) throws Exception {
    posts.remove(id);
    withdrawIfSilent(context);
  }

  private void withdrawIfSilent(Context context) throws Exception {
    Introduced before = introduced.value();
    if (before != null && posts.isEmpty()) {
      before.claims().forEach(claim -> context.output(CLAIMS, claim.withdrawn()));
      introduced.clear();
    }
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Spoken> out) throws Exception {
    posts.forget(time);
    withdrawIfSilent(context);
  }
}
