package io.earshot.job.identify;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.connectors.Author;
import io.earshot.connectors.AuthorPolicy;
import io.earshot.connectors.Post;
import io.earshot.insight.identity.AuthorClaim;
import io.earshot.insight.identity.CustomerClaim;
import io.earshot.job.Mentions;
import io.earshot.job.Posts;
import io.earshot.job.decisions.Decided;
import io.earshot.job.record.MentionChange;
import io.earshot.job.removal.ForgettingCoOperator;
import io.earshot.job.removal.ForgettingOperator;
import io.earshot.search.CustomerLink;
import io.earshot.search.IndexOperation;
import io.earshot.search.Mention;
import io.earshot.store.Customer;
import io.earshot.store.CustomerRow;
import io.earshot.store.LinkDecision;
import io.earshot.store.LinkDecision.Verdict;
import io.earshot.store.LinkedAuthor;
import io.earshot.store.Traces;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;

/**
 * The stages that tie authors to customers, one behind the other, with an index that they patch.
 */
final class Acquaintances implements AutoCloseable {
  private static final long NOW = Posts.OBSERVED.toEpochMilli();

  private final Decided decided = new Decided();
  private final KeyedOneInputStreamOperatorTestHarness<String, MentionChange, Spoken> introduce;
  private final KeyedOneInputStreamOperatorTestHarness<String, CustomerRow, CustomerClaim>
      customers;
  private final KeyedTwoInputStreamOperatorTestHarness<String, AuthorClaim, CustomerClaim, Answer>
      meet;
  private final KeyedTwoInputStreamOperatorTestHarness<String, Spoken, AuthorNews, MentionChange>
      identify;
  private final Map<String, CustomerLink> index = new HashMap<>();
  private final Map<String, Long> revisions = new HashMap<>();
  private final Map<String, LinkedAuthor> found = new HashMap<>();
  private final List<String> retied = new ArrayList<>();
  private final Queue<AuthorClaim> unheard = new ArrayDeque<>();
  private boolean deaf;
  private long revision;

  Acquaintances() throws Exception {
    decided.source("public", AuthorPolicy.PUBLIC);
    decided.source("consented", AuthorPolicy.CONSENTED);
    decided.source("off", AuthorPolicy.OFF);
    introduce =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new ForgettingOperator<>(new Introduce(decided.settings()), decided.settings()),
            Introduce::key,
            Types.STRING);
    customers =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new ForgettingOperator<>(new KeysOfCustomer(), decided.settings()),
            CustomerRow::id,
            Types.STRING);
    meet =
        new KeyedTwoInputStreamOperatorTestHarness<>(
            new ForgettingCoOperator<>(new Meet(), decided.settings()),
            AuthorClaim::key,
            CustomerClaim::key,
            Types.STRING);
    identify =
        new KeyedTwoInputStreamOperatorTestHarness<>(
            new ForgettingCoOperator<>(new Identify(), decided.settings()),
            Spoken::author,
            AuthorNews::author,
            Types.STRING);
    for (AbstractStreamOperatorTestHarness<?> stage : stages()) {
      stage.open();
      stage.setProcessingTime(NOW);
    }
  }

  private List<AbstractStreamOperatorTestHarness<?>> stages() {
    return List.of(introduce, customers, meet, identify);
  }

  /** Says something on a source. */
  void says(String source, String id, Author author) throws Exception {
    says(source, id, author, "mastodon", "town.example", null, false);
  }

  void says(
      String source,
      String id,
      Author author,
      String network,
      String site,
      Instant keepUntil,
      boolean replay)
      throws Exception {
    says(source, id, author, network, site, keepUntil, replay, 1);
  }

  /** Says it anew. */
  void edits(String source, String id, Author author) throws Exception {
    says(source, id, author, "mastodon", "town.example", null, false, revisions.get(id) + 1);
  }

  private void says(
      String source,
      String id,
      Author author,
      String network,
      String site,
      Instant keepUntil,
      boolean replay,
      long revision)
      throws Exception {
    Post plain = Posts.read(source, id, "The kettle sings.", null);
    Post post =
        new Post(
            id,
            source,
            network,
            site,
            plain.kind(),
            plain.url(),
            null,
            plain.text(),
            null,
            plain.published(),
            null,
            author,
            id,
            null,
            null,
            null,
            null,
            null);
    Mention heard = Mentions.put(post, revision, Posts.OBSERVED, null, keepUntil).mention();
    Mention mention = replay ? heard.with(index.get(id)) : heard;
    send(
        new MentionChange(
            IndexOperation.put(mention),
            author == null ? null : author.id(),
            id,
            keepUntil,
            replay,
            null));
  }

  void removes(String id, Author author) throws Exception {
    send(new MentionChange(IndexOperation.delete(id, 2), author.id(), id, null, false, null));
  }

  private void send(MentionChange change) throws Exception {
    introduce.processElement(change, NOW);
    drainIntroduced();
  }

  private void drainIntroduced() throws Exception {
    side(introduce, Introduce.CLAIMS).forEach(unheard::add);
    for (Spoken spoken : output(introduce)) {
      identify.processElement1(spoken, NOW);
      drainIdentified();
    }
    if (!deaf) {
      hear();
    }
  }

  /** Whether answers are kept back. */
  void deaf(boolean now) throws Exception {
    deaf = now;
    if (!deaf) {
      hear();
    }
  }

  private void hear() throws Exception {
    while (!unheard.isEmpty()) {
      meet.processElement1(unheard.remove(), NOW);
    }
    drainMet();
  }

  void knows(Customer customer) throws Exception {
    row(new CustomerRow(customer.id(), customer, ++revision));
  }

  void forgets(String customer) throws Exception {
    row(new CustomerRow(customer, null, ++revision));
  }

  private void row(CustomerRow row) throws Exception {
    customers.processElement(row, NOW);
    for (CustomerClaim claim : output(customers)) {
      meet.processElement2(claim, NOW);
    }
    drainMet();
  }

  void decides(Author author, String customer, Verdict verdict) throws Exception {
    LinkDecision decision =
        new LinkDecision(author.id(), customer, verdict, Posts.OBSERVED, ++revision);
    identify.processElement2(AuthorNews.of(decision), NOW);
    drainIdentified();
  }

  private void drainMet() throws Exception {
    for (Answer answer : output(meet)) {
      identify.processElement2(AuthorNews.of(answer), NOW);
      drainIdentified();
    }
  }

  private void drainIdentified() {
    for (MentionChange change : output(identify)) {
      switch (change.operation().kind()) {
        case PUT -> {
          CustomerLink link = change.mention().customer();
          boolean unties = change.replay() && !link.equals(index.get(change.id()));
          assertThat(change.formerly())
              .as("whose it was")
              .isEqualTo(unties ? customerOf(change.id()) : null);
          if (!change.replay()) {
            revisions.put(change.id(), change.operation().revision());
          }
          index.put(change.id(), link);
        }
        case PATCH -> {
          assertThat(change.replay()).as("a changed tie is news to CRMs").isFalse();
          assertThat(change.formerly()).as("whose it was").isEqualTo(customerOf(change.id()));
          assertThat(change.operation().revision()).isEqualTo(revisions.get(change.id()));
          index.replace(change.id(), change.operation().patch().customer());
        }
        case DELETE -> index.remove(change.id());
      }
    }
    retied.addAll(side(identify, Identify.RETIED));
    for (Found one : side(identify, Identify.FOUND)) {
      if (one.link() == null) {
        found.remove(one.author());
      } else {
        found.put(one.author(), one.link());
      }
    }
  }

  void timeIs(Instant now) throws Exception {
    introduce.setProcessingTime(now.toEpochMilli());
    drainIntroduced();
    identify.setProcessingTime(now.toEpochMilli());
    drainIdentified();
  }

  /** Posts in the index with the id of their customer; null: no customer, or not known. */
  String customerOf(String post) {
    return index.get(post) == null ? null : index.get(post).customer();
  }

  Map<String, CustomerLink> index() {
    return index;
  }

  /** Ids of authors whose posts in the index changed hands, each time. */
  List<String> retied() {
    return retied;
  }

  LinkedAuthor found(Author author) {
    return found.get(author.id());
  }

  /** A person is being removed, and the next checkpoint begins. */
  void erases(Traces person) throws Exception {
    decided.erases(person);
    for (AbstractStreamOperatorTestHarness<?> stage : stages()) {
      stage.prepareSnapshotPreBarrier(1);
    }
  }

  /** How much the stages remember. */
  int remembered() {
    return introduce.numKeyedStateEntries()
        + customers.numKeyedStateEntries()
        + meet.numKeyedStateEntries()
        + identify.numKeyedStateEntries();
  }

  private static <T> List<T> output(AbstractStreamOperatorTestHarness<T> stage) {
    List<T> values = new ArrayList<>(stage.extractOutputValues());
    stage.getOutput().clear();
    return values;
  }

  private static <T> List<T> side(AbstractStreamOperatorTestHarness<?> stage, OutputTag<T> tag) {
    List<T> values = new ArrayList<>();
    Queue<StreamRecord<T>> output = stage.getSideOutput(tag);
    while (output != null && !output.isEmpty()) {
      values.add(output.remove().getValue());
    }
    return values;
  }

  @Override
  public void close() throws Exception {
    for (AbstractStreamOperatorTestHarness<?> stage : stages()) {
      stage.close();
    }
    decided.close();
  }
}
