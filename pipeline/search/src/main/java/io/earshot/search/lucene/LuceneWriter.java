package io.earshot.search.lucene;

import io.earshot.search.IndexOperation;
import io.earshot.search.Mention;
import io.earshot.search.MentionWriter;
import io.earshot.search.Rejected;
import io.earshot.search.document.MentionDocument;
import io.earshot.search.text.Tokeniser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes a Lucene index, in one session: when that breaks, so does this. */
final class LuceneWriter implements MentionWriter {
  private final LuceneIndex index;
  private final Tokeniser tokeniser = new Tokeniser();
  private Session session;
  private boolean closed;

  LuceneWriter(LuceneIndex index, Session session) {
    this.index = index;
    this.session = session;
  }

  @Override
  public List<Rejected> write(List<IndexOperation> operations) throws IOException {
    List<Rejected> rejected = new ArrayList<>();
    session.change(
        () -> {
          for (IndexOperation operation : operations) {
            try {
              apply(operation);
            } catch (IllegalArgumentException e) {
              rejected.add(new Rejected(operation, e.getMessage()));
            }
          }
          return null;
        });
    return rejected;
  }

  private void apply(IndexOperation operation) throws IOException {
    switch (operation.kind()) {
      case PUT -> put(operation.mention());
      case PATCH -> patch(operation);
      case DELETE -> session.delete(operation.id());
    }
  }

  private void put(Mention mention) throws IOException {
    session.put(MentionDocument.of(mention, tokeniser));
  }

  private void patch(IndexOperation operation) throws IOException {
    Optional<Mention> held = session.find(operation.id());
    Optional<Mention> patched = held.flatMap(operation::patched);
    if (patched.isPresent()) {
      put(patched.get());
    }
  }

  @Override
  public void commit() throws IOException {
    session.commit();
  }

  @Override
  public String mark() throws IOException {
    return session.mark();
  }

  @Override
  public boolean rollBack(String mark) throws IOException {
    Session then = index.rollBack(mark);
    if (then != null) {
      session = then;
    }
    return then != null;
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      index.release();
    }
  }
}
