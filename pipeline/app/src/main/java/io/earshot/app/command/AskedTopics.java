package io.earshot.app.command;

import io.earshot.app.config.ConfigException;
import io.earshot.app.config.TopicsFile;
import io.earshot.connectors.Post;
import io.earshot.insight.trackers.FaultyFieldException;
import io.earshot.insight.trackers.TopicQuery;
import io.earshot.nlp.Analyser;
import io.earshot.nlp.Analysis;
import io.earshot.nlp.topic.TopicDescription;
import io.earshot.nlp.topic.TopicReader;
import io.earshot.search.Mention;
import io.earshot.search.query.MentionQuery;
import io.earshot.search.reading.PostTest;
import io.earshot.search.reading.PostWords;
import io.earshot.store.Topic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The topics of a file, as they are asked of texts that are no posts. */
final class AskedTopics {
  private final TopicReader meanings;
  private final Map<String, PostTest> queries;

  private AskedTopics(TopicReader meanings, Map<String, PostTest> queries) {
    this.meanings = meanings;
    this.queries = queries;
  }

  /** The topics of a file, in the meaning of an engine. */
  static AskedTopics of(Path file, Analyser analyser) throws UserError {
    if (!Files.exists(file)) {
      throw new UserError("earshot: there is no file " + file);
    }
    try {
      List<Topic> topics = TopicsFile.read(file, Map.copyOf(System.getenv()));
      return new AskedTopics(TopicReader.of(described(topics), analyser), queries(topics));
    } catch (ConfigException | FaultyFieldException wrong) {
      throw new UserError("earshot: " + wrong.getMessage(), wrong);
    }
  }

  private static List<TopicDescription> described(List<Topic> topics) {
    return topics.stream()
        .map(topic -> new TopicDescription(topic.name(), topic.description(), topic.examples()))
        .toList();
  }

  private static Map<String, PostTest> queries(List<Topic> topics) throws FaultyFieldException {
    Map<String, PostTest> queries = new LinkedHashMap<>();
    for (Topic topic : topics) {
      Optional<MentionQuery> query = TopicQuery.of(topic);
      query.ifPresent(found -> queries.put(topic.name(), PostTest.of(found)));
    }
    return queries;
  }

  /** The analysis with the topics of its text. */
  Analysis added(String text, Analysis analysis) {
    return analysis.with(meanings.read(analysis, matching(text, analysis)));
  }

  private Set<String> matching(String text, Analysis analysis) {
    if (queries.isEmpty()) {
      return Set.of();
    }
    Post post =
        new Post(
            "line", "input", null, null, null, null, null, text, null, null, null, null, null, null,
            null, null, null, null);
    PostWords words = PostWords.of(Mention.of(post, 1, Instant.now()).with(analysis));
    return queries.entrySet().stream()
        .filter(query -> query.getValue().matches(words))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
