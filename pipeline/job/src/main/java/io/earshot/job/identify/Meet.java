package io.earshot.job.identify;

import io.earshot.insight.identity.AuthorClaim;
import io.earshot.insight.identity.CustomerClaim;
import io.earshot.insight.identity.Meeting;
import io.earshot.insight.identity.Role;
import io.earshot.job.removal.Forgets;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.State;
import org.apache.flink.api.common.state.StateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keyed by blocking key: answers each author who says something there, and all of them when a
 * customer does.
 *
 * <p>State: who stands on the key, each freed when it is taken back.
 */
public final class Meet extends KeyedCoProcessFunction<String, AuthorClaim, CustomerClaim, Answer>
    implements Forgets<String> {
  private static final long serialVersionUID = 1L;
  private transient MapState<String, AuthorClaim> authors;
  private transient MapState<String, CustomerClaim> customers;

  @Override
  public void open(OpenContext context) {
    authors = getRuntimeContext().getMapState(authors());
    customers = getRuntimeContext().getMapState(customers());
  }

  private static MapStateDescriptor<String, AuthorClaim> authors() {
    return new MapStateDescriptor<>("authors", Types.STRING, TypeInformation.of(AuthorClaim.class));
  }

  private static MapStateDescriptor<String, CustomerClaim> customers() {
    return new MapStateDescriptor<>(
        "customers", Types.STRING, TypeInformation.of(CustomerClaim.class));
  }

  @Override
  public List<StateDescriptor<? extends State, ?>> remembered() {
    return List.of(authors(), customers());
  }

  @Override
  public void forget(String key, Forgettable person) throws Exception {
    if (person.isMeant(key)) {
      authors.clear();
      customers.clear();
    } else {
      forget(authors, person);
      forget(customers, person);
    }
  }

  private static <T> void forget(MapState<String, T> standing, Forgettable person)
      throws Exception {
    List<String> meant = new ArrayList<>();
    for (String one : standing.keys()) {
      if (person.isMeant(one)) {
        meant.add(one);
      }
    }
    for (String one : meant) {
      standing.remove(one);
    }
  }

  @Override
  public void processElement1(AuthorClaim claim, Context context, Collector<Answer> out)
      throws Exception {
    AuthorClaim before = authors.get(claim.author());
    if (claim.role() == null) {
      authors.remove(claim.author());
    } else {
      authors.put(claim.author(), claim);
    }
    List<CustomerClaim> present = present();
    if (claim.role() != null) {
      out.collect(answer(claim, present));
    }
    if (!present.isEmpty() && (owns(claim) || owns(before))) {
      answerAll(Role.NAMES, claim.author(), present, out);
    }
  }

  @Override
  public void processElement2(CustomerClaim claim, Context context, Collector<Answer> out)
      throws Exception {
    if (claim.present()) {
      customers.put(claim.customer(), claim);
    } else {
      customers.remove(claim.customer());
    }
    answerAll(null, null, present(), out);
  }

  private static boolean owns(AuthorClaim claim) {
    return claim != null && claim.role() == Role.OWNS;
  }

  private List<CustomerClaim> present() throws Exception {
    List<CustomerClaim> present = new ArrayList<>();
    customers.values().forEach(present::add);
    return present;
  }

  /** Answers those in a role, all if it is null, but one. */
  private void answerAll(
      Role role, String except, List<CustomerClaim> present, Collector<Answer> out)
      throws Exception {
    for (AuthorClaim author : authors.values()) {
      if ((role == null || author.role() == role) && !author.author().equals(except)) {
        out.collect(answer(author, present));
      }
    }
  }

  private Answer answer(AuthorClaim author, List<CustomerClaim> present) throws Exception {
    return new Answer(
        author.author(),
        author.key(),
        author.version(),
        Meeting.of(author, present, authors.values()));
  }
}
