package io.earshot.search.reading;

import io.earshot.search.document.Keys;
import io.earshot.search.document.MentionDocument;
import io.earshot.search.query.KeywordField;
import io.earshot.search.query.MentionQuery;
import io.earshot.search.query.QueryVisitor;
import io.earshot.search.query.TextField;
import java.util.List;

/** Makes queries ready to be asked of posts. */
final class PostTests implements QueryVisitor<PostTest> {
  @Override
  public PostTest everything(MentionQuery.Everything everything) {
    return post -> true;
  }

  @Override
  public PostTest and(MentionQuery.And and) {
    PostTest[] tests = all(and.clauses());
    return post -> {
      for (PostTest test : tests) {
        if (!test.matches(post)) {
          return false;
        }
      }
      return true;
    };
  }

  @Override
  public PostTest or(MentionQuery.Or or) {
    PostTest[] tests = all(or.clauses());
    return post -> {
      for (PostTest test : tests) {
        if (test.matches(post)) {
          return true;
        }
      }
      return false;
    };
  }

  private PostTest[] all(List<MentionQuery> clauses) {
    return clauses.stream().map(clause -> clause.accept(this)).toArray(PostTest[]::new);
  }

  @Override
  public PostTest not(MentionQuery.Not not) {
    PostTest test = not.clause().accept(this);
    return post -> !test.matches(post);
  }

  @Override
  public PostTest words(MentionQuery.Words words) {
    return in(words.field(), Sought.of(words));
  }

  @Override
  public PostTest exact(MentionQuery.Exact exact) {
    return in(exact.field(), Sought.of(exact));
  }

  @Override
  public PostTest near(MentionQuery.Near near) {
    return in(near.field(), Sought.of(near));
  }

  @Override
  public PostTest wildcard(MentionQuery.Wildcard wildcard) {
    return in(wildcard.field(), Sought.of(wildcard));
  }

  private static PostTest in(TextField field, Sought sought) {
    return post -> post.has(field, sought);
  }

  @Override
  public PostTest value(MentionQuery.Value value) {
    KeywordField field = value.field();
    String key = field.key(value.value());
    if (value.prefix()) {
      return post -> post.terms(field).stream().anyMatch(term -> term.startsWith(key));
    }
    String term = Keys.bounded(key);
    return post -> post.terms(field).contains(term);
  }

  @Override
  public PostTest published(MentionQuery.Published published) {
    long from =
        published.from() == null ? Long.MIN_VALUE : MentionDocument.millis(published.from());
    long to = published.to() == null ? Long.MAX_VALUE : MentionDocument.millis(published.to());
    return post -> post.published() >= from && post.published() < to;
  }
}
