package io.earshot.connectors.mastodon;

import io.earshot.connectors.SourceKind;
import io.earshot.connectors.contract.ConnectorContract;
import io.earshot.connectors.contract.ConnectorFixture;

class MastodonContractTest extends ConnectorContract {
  @Override
  protected ConnectorFixture start() {
    return new ServedMastodon(SourceKind.MASTODON);
  }

  @Override
  protected int severalPages() {
    return 100;
  }
}
