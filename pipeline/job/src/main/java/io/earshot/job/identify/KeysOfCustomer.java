package io.earshot.job.identify;

import io.earshot.insight.identity.CustomerClaim;
import io.earshot.insight.identity.CustomerClaims;
import io.earshot.job.removal.Forgets;
import io.earshot.store.CustomerRow;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.State;
import org.apache.flink.api.common.state.StateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keyed by customer: says on blocking keys what a customer has, and takes back what is so no more.
 *
 * <p>State: what the customer has said, freed when the customer is deleted.
 */
public final class KeysOfCustomer extends KeyedProcessFunction<String, CustomerRow, CustomerClaim>
    implements Forgets<String> {
  private static final long serialVersionUID = 1L;
  private transient ListState<CustomerClaim> said;

  @Override
  public void open(OpenContext context) {
    said = getRuntimeContext().getListState(said());
  }

  private static ListStateDescriptor<CustomerClaim> said() {
    return new ListStateDescriptor<>("said", TypeInformation.of(CustomerClaim.class));
  }

  @Override
  public List<StateDescriptor<? extends State, ?>> remembered() {
    return List.of(said());
  }

  @Override
  public void forget(String customer, Forgettable person) {
    if (person.isMeant(customer)) {
      said.clear();
    }
  }

  @Override
  public void processElement(CustomerRow row, Context context, Collector<CustomerClaim> out)
      throws Exception {
    List<CustomerClaim> before = new ArrayList<>();
    said.get().forEach(before::add);
    List<CustomerClaim> now = row.deleted() ? List.of() : CustomerClaims.of(row.customer());
    List<String> keys = now.stream().map(CustomerClaim::key).toList();
    for (CustomerClaim claim : before) {
      if (!keys.contains(claim.key())) {
        out.collect(claim.withdrawn());
      }
    }
    for (CustomerClaim claim : now) {
      if (!before.contains(claim)) {
        out.collect(claim);
      }
    }
    said.update(now);
  }
}
