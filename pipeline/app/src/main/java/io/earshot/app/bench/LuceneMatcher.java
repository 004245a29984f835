package io.earshot.app.bench;

import io.earshot.search.Mention;
import io.earshot.search.lucene.Compiled;
import io.earshot.search.standing.Gate;
import io.earshot.search.standing.StandingQuery;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;

/** Lucene's monitor as it comes, given posts and queries as Lucene's index is given them. */
final class LuceneMatcher implements Matcher {
  private final Monitor monitor;

  LuceneMatcher() throws IOException {
    monitor = new Monitor(new KeywordAnalyzer());
  }

  @Override
  public void register(List<StandingQuery> queries) throws IOException {
    monitor.register(queries.stream().map(LuceneMatcher::compiled).toList());
  }

  private static MonitorQuery compiled(StandingQuery query) {
    return new MonitorQuery(query.id(), Compiled.query(Gate.of(query.query())));
  }

  @Override
  public Set<String> match(Mention post) throws IOException {
    return run(post).getMatches().stream().map(QueryMatch::getQueryId).collect(Collectors.toSet());
  }

  @Override
  public int asked(Mention post) throws IOException {
    return run(post).getQueriesRun();
  }

  private MatchingQueries<QueryMatch> run(Mention post) throws IOException {
    return monitor.match(Compiled.document(post), QueryMatch.SIMPLE_MATCHER);
  }

  @Override
  public void close() throws IOException {
    monitor.close();
  }
}
