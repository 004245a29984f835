package io.earshot.search.lucene;

import io.earshot.search.text.TokenText;
import io.earshot.search.text.Tokens;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** One of the two token streams of a text, for Lucene; used again for the next text. */
final class TokenColumn extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final boolean raw;
  private Tokens tokens;
  private int at;

  TokenColumn(boolean raw) {
    this.raw = raw;
  }

  TokenColumn of(Tokens newTokens) {
    tokens = newTokens;
    return this;
  }

  /** Clears once a text what tokens leave as it is: only the term differs, and time is short. */
  @Override
  public void reset() {
    clearAttributes();
    at = 0;
  }

  @Override
  public boolean incrementToken() {
    if (at == tokens.size()) {
      return false;
    }
    if (raw) {
      copy(tokens.raw(), tokens.rawStart(at), tokens.rawEnd(at));
    } else {
      copy(tokens.folded(), tokens.foldedStart(at), tokens.foldedEnd(at));
    }
    at++;
    return true;
  }

  private void copy(TokenText text, int start, int end) {
    term.copyBuffer(text.units(), start, end - start);
  }
}
