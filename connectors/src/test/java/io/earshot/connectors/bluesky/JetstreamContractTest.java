package io.earshot.connectors.bluesky;

import io.earshot.connectors.contract.ConnectorContract;
import io.earshot.connectors.contract.ConnectorFixture;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** At the same time, because a stream that is silent makes each of them wait. */
@Execution(ExecutionMode.CONCURRENT)
class JetstreamContractTest extends ConnectorContract {
  @Override
  protected ConnectorFixture start() {
    return new ServedJetstream();
  }

  @Override
  protected int severalPages() {
    return 700;
  }
}
