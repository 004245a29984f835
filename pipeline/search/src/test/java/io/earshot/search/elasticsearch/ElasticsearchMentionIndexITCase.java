package io.earshot.search.elasticsearch;

import io.earshot.search.contract.MentionIndexContract;
import io.earshot.search.contract.TestIndex;
import java.io.IOException;
import org.junit.jupiter.api.extension.RegisterExtension;

class ElasticsearchMentionIndexITCase implements MentionIndexContract {
  @RegisterExtension static final SharedElasticsearch SERVER = new SharedElasticsearch();

  @Override
  public TestIndex index() throws IOException {
    return SERVER.open(SERVER.newIndex());
  }
}
