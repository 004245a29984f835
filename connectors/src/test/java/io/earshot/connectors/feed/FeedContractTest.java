package io.earshot.connectors.feed;

import io.earshot.connectors.contract.ConnectorContract;
import io.earshot.connectors.contract.ConnectorFixture;

class FeedContractTest extends ConnectorContract {
  @Override
  protected ConnectorFixture start() {
    return new ServedAtomFeed();
  }

  @Override
  protected int severalPages() {
    return 1_100;
  }
}
