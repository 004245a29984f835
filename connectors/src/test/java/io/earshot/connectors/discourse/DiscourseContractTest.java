package io.earshot.connectors.discourse;

import io.earshot.connectors.contract.ConnectorContract;
import io.earshot.connectors.contract.ConnectorFixture;

class DiscourseContractTest extends ConnectorContract {
  @Override
  protected ConnectorFixture start() {
    return new ServedForum();
  }

  @Override
  protected int severalPages() {
    return 120;
  }
}
