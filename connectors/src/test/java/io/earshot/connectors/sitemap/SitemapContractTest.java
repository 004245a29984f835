package io.earshot.connectors.sitemap;

import io.earshot.connectors.contract.ConnectorContract;
import io.earshot.connectors.contract.ConnectorFixture;

class SitemapContractTest extends ConnectorContract {
  @Override
  protected ConnectorFixture start() {
    return new ServedSitemap();
  }

  @Override
  protected int severalPages() {
    return 50;
  }
}
