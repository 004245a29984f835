package io.earshot.search.contract;

import java.io.IOException;

/** What a back end gives to be tested. */
public interface IndexContract {
  /** A new, empty index. */
  TestIndex index() throws IOException;
}
