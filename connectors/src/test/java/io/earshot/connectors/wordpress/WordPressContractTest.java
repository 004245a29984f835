package io.earshot.connectors.wordpress;

import io.earshot.connectors.contract.ConnectorContract;
import io.earshot.connectors.contract.ConnectorFixture;

class WordPressContractTest extends ConnectorContract {
  @Override
  protected ConnectorFixture start() {
    return new ServedWordPress();
  }

  @Override
  protected int severalPages() {
    return 240;
  }
}
