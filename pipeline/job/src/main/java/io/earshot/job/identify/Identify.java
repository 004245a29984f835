package io.earshot.job.identify;

import io.earshot.connectors.AuthorPolicy;
import io.earshot.insight.identity.Match;
import io.earshot.insight.identity.Resolution;
import io.earshot.job.record.MentionChange;
import io.earshot.job.removal.Forgets;
import io.earshot.search.CustomerLink;
import io.earshot.search.IndexOperation;
import io.earshot.search.Patch;
import io.earshot.store.LinkDecision;
import io.earshot.store.LinkDecision.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.State;
import org.apache.flink.api.common.state.StateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Keyed by author: ties posts to the customer that their author is. When that changes, the posts
 * that are in the index already get a patch. Posts of an author of whom something is new wait until
 * all answers to that are there, so that whoever comes later knows the customer of every live post.
 *
 * <p>State: {@link Identity}, answers, verdicts and posts of authors whose sources may be linked;
 * freed with the author's last post, but for the verdicts, which people may have given for good.
 */
public final class Identify
    extends KeyedCoProcessFunction<String, Spoken, AuthorNews, MentionChange>
    implements Forgets<String> {
  /** What was found out about authors. */
  public static final OutputTag<Found> FOUND =
      new OutputTag<>("found", TypeInformation.of(Found.class));

  /** Authors whose posts, as far as they are in the index, are tied to somebody else by now. */
  public static final OutputTag<String> RETIED = new OutputTag<>("retied", Types.STRING);

  private static final long serialVersionUID = 1L;
  private transient ValueState<Identity> identity;
  private transient MapState<String, Answer> answers;
  private transient MapState<String, Verdict> verdicts;
  private transient ListState<Spoken> waiting;
  private transient PostsOfAuthor posts;

  @Override
  public void open(OpenContext context) {
    var state = getRuntimeContext();
    identity = state.getState(identity());
    answers = state.getMapState(answers());
    verdicts = state.getMapState(verdicts());
    waiting = state.getListState(waiting());
    posts = new PostsOfAuthor(state);
  }

  private static ValueStateDescriptor<Identity> identity() {
    return new ValueStateDescriptor<>("identity", Identity.class);
  }

  private static MapStateDescriptor<String, Answer> answers() {
    return new MapStateDescriptor<>("answers", Types.STRING, TypeInformation.of(Answer.class));
  }

  private static MapStateDescriptor<String, Verdict> verdicts() {
    return new MapStateDescriptor<>("verdicts", Types.STRING, Types.ENUM(Verdict.class));
  }

  private static ListStateDescriptor<Spoken> waiting() {
    return new ListStateDescriptor<>("waiting", TypeInformation.of(Spoken.class));
  }

  @Override
  public List<StateDescriptor<? extends State, ?>> remembered() {
    return List.of(identity(), answers(), verdicts(), waiting(), PostsOfAuthor.descriptor());
  }

  @Override
  public void forget(String author, Forgettable person) throws Exception {
    if (person.isMeant(author)) {
      identity.clear();
      answers.clear();
      verdicts.clear();
      waiting.clear();
      posts.clear();
    } else {
      forgetCustomer(person);
    }
  }

  /** Of an author who is somebody else: they have met, or somebody said that they are not one. */
  private void forgetCustomer(Forgettable person) throws Exception {
    for (String customer : person.traces().customers()) {
      verdicts.remove(customer);
    }
    List<String> meant = new ArrayList<>();
    for (Map.Entry<String, Answer> answer : answers.entries()) {
      if (person.redaction().finds(answer.toString()) || isOf(answer.getValue(), person)) {
        meant.add(answer.getKey());
      }
    }
    for (String key : meant) {
      answers.remove(key);
    }
    Identity known = identity.value();
    if (known != null && (!meant.isEmpty() || person.redaction().finds(known.toString()))) {
      identity.update(known.resolved(Resolution.NOBODY, known.since()));
    }
  }

  private static boolean isOf(Answer answer, Forgettable person) {
    return answer.matches().stream()
        .anyMatch(match -> person.traces().customers().contains(match.customer()));
  }

  @Override
  public void processElement1(Spoken spoken, Context context, Collector<MentionChange> out)
      throws Exception {
    boolean stranger =
        spoken.policy() == AuthorPolicy.OFF && spoken.change().isFirst()
            || spoken.change().author() == null;
    if (stranger) {
      out.collect(untied(spoken.change()));
      return;
    }
    Identity known = identity.value();
    if (spoken.introduction() != null) {
      known = introduced(known, spoken.introduction());
      identity.update(known);
      waiting.add(spoken);
      settle(known, context, out);
    } else if (known != null && !known.unanswered().isEmpty()) {
      waiting.add(spoken);
    } else {
      pass(spoken, known, context, out);
    }
  }

  @Override
  public void processElement2(AuthorNews news, Context context, Collector<MentionChange> out)
      throws Exception {
    Identity known = identity.value();
    if (news.answer() != null) {
      known = answered(known, news.answer());
    } else {
      decided(news.decision());
    }
    if (known != null) {
      identity.update(known);
      settle(known, context, out);
    }
  }

  /** An answer that was quicker than the introduction it belongs to is there already. */
  private Identity introduced(Identity known, Introduction introduction) throws Exception {
    List<String> open = new ArrayList<>();
    for (String key : introduction.asked()) {
      Answer answer = answers.get(key);
      if (answer == null || answer.version() < introduction.version()) {
        open.add(key);
      }
    }
    List<String> gone = new ArrayList<>();
    answers.keys().forEach(gone::add);
    gone.removeAll(introduction.keys());
    for (String key : gone) {
      answers.remove(key);
    }
    return known == null
        ? new Identity(introduction, open, Resolution.NOBODY, null)
        : known.introduced(introduction, open);
  }

  private Identity answered(Identity known, Answer answer) throws Exception {
    boolean early = known == null || answer.version() > known.introduction().version();
    boolean stands = !early && known.introduction().keys().contains(answer.key());
    if (early || stands) {
      answers.put(answer.key(), answer);
    }
    return stands ? known.answered(answer.key()) : known;
  }

  private void decided(LinkDecision decision) throws Exception {
    if (decision.verdict() == Verdict.OPEN) {
      verdicts.remove(decision.customer());
    } else {
      verdicts.put(decision.customer(), decision.verdict());
    }
  }

  /** When all answers are there: ties the posts in the index anew, and lets go those that wait. */
  private void settle(Identity known, Context context, Collector<MentionChange> out)
      throws Exception {
    if (!known.unanswered().isEmpty()) {
      return;
    }
    Resolution resolution = Resolution.of(matches(known), said());
    Identity settled = known;
    if (!resolution.equals(known.resolution()) || isNewlyIntroduced()) {
      Instant now = Instant.ofEpochMilli(context.timerService().currentProcessingTime());
      Instant since = resolution.equals(known.resolution()) ? known.since() : now;
      settled = known.resolved(resolution, since);
      identity.update(settled);
      retie(known, settled, context, out);
      tell(known, settled, context);
    }
    letGo(settled, context, out);
  }

  /** A changed name or handle is told, too. */
  private boolean isNewlyIntroduced() throws Exception {
    for (Spoken spoken : waiting.get()) {
      if (spoken.introduction() != null) {
        return true;
      }
    }
    return false;
  }

  private void tell(Identity before, Identity settled, Context context) throws Exception {
    boolean isToBeSaid =
        settled.resolution().state() != null
            && (settled.resolution().consent() || posts.anyPublic() || anyPublicWaits());
    if (isToBeSaid || before.resolution().state() != null) {
      String author = settled.introduction().author().id();
      context.output(FOUND, new Found(author, isToBeSaid ? settled.found() : null));
    }
  }

  private boolean anyPublicWaits() throws Exception {
    for (Spoken spoken : waiting.get()) {
      if (spoken.policy() == AuthorPolicy.PUBLIC) {
        return true;
      }
    }
    return false;
  }

  private List<Match> matches(Identity known) throws Exception {
    List<Match> matches = new ArrayList<>();
    for (Answer answer : answers.values()) {
      if (known.introduction().keys().contains(answer.key())) {
        matches.addAll(answer.matches());
      }
    }
    return matches;
  }

  private Map<String, Verdict> said() throws Exception {
    Map<String, Verdict> said = new HashMap<>();
    verdicts.entries().forEach(entry -> said.put(entry.getKey(), entry.getValue()));
    return said;
  }

  private void retie(Identity before, Identity now, Context context, Collector<MentionChange> out)
      throws Exception {
    String author = now.introduction().author().id();
    boolean any = false;
    for (Map.Entry<String, PostOfAuthor> post : posts.all()) {
      AuthorPolicy policy = post.getValue().policy();
      CustomerLink link = now.link(policy);
      CustomerLink was = before.link(policy);
      if (!link.equals(was)) {
        IndexOperation patch =
            IndexOperation.patch(post.getKey(), post.getValue().revision(), Patch.of(link));
        out.collect(new MentionChange(patch, author, null, null, false, null, was.customer()));
        any = true;
      }
    }
    if (any) {
      context.output(RETIED, author);
    }
  }

  private void letGo(Identity settled, Context context, Collector<MentionChange> out)
      throws Exception {
    List<Spoken> free = new ArrayList<>();
    waiting.get().forEach(free::add);
    waiting.clear();
    for (Spoken spoken : free) {
      pass(spoken, settled, context, out);
    }
  }

  private void pass(Spoken spoken, Identity known, Context context, Collector<MentionChange> out)
      throws Exception {
    MentionChange change = spoken.change();
    switch (change.operation().kind()) {
      case PUT -> out.collect(put(spoken, known, context));
      case PATCH -> out.collect(change);
      case DELETE -> {
        forget(change.id(), known, context);
        out.collect(change);
      }
    }
  }

  private MentionChange put(Spoken spoken, Identity known, Context context) throws Exception {
    MentionChange change = spoken.change();
    if (spoken.policy() == AuthorPolicy.OFF || known == null) {
      forget(change.id(), known, context);
      return untied(change);
    }
    PostOfAuthor post =
        new PostOfAuthor(change.operation().revision(), spoken.policy(), spoken.keepUntil());
    if (change.replay()) {
      posts.putAgain(change.id(), post, context.timerService());
    } else {
      posts.put(change.id(), post, context.timerService());
    }
    return tied(change, known.link(spoken.policy()));
  }

  /** What is read again from the index says whom the post was tied to before. */
  private static MentionChange tied(MentionChange change, CustomerLink link) {
    MentionChange tied = change.with(change.mention().with(link));
    CustomerLink was = change.replay() ? change.mention().customer() : null;
    return was == null || Objects.equals(was.customer(), link.customer())
        ? tied
        : tied.untying(was.customer());
  }

  /** A post in the index loses its tie by being told so. */
  private static MentionChange untied(MentionChange change) {
    return change.puts() && change.replay() ? tied(change, CustomerLink.NONE) : change;
  }

  private void forget(String id, Identity known, Context context) throws Exception {
    posts.remove(id);
    freeIfSilent(known, context);
  }

  private void freeIfSilent(Identity known, Context context) throws Exception {
    if (known != null && posts.isEmpty() && !waiting.get().iterator().hasNext()) {
      identity.clear();
      answers.clear();
      if (known.resolution().state() != null) {
        context.output(FOUND, new Found(known.introduction().author().id(), null));
      }
    }
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<MentionChange> out)
      throws Exception {
    posts.forget(time);
    freeIfSilent(identity.value(), context);
  }
}
