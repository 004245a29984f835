package io.earshot.job.log;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * Where the post log is.
 *
 * @param bootstrap Kafka's bootstrap servers, such as {@code kafka:9092}
 * @param topic keyed by post id; may be compacted
 * @param group consumer group under which the enrich job's progress can be watched
 */
public record PostLogSettings(String bootstrap, String topic, String group)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  public PostLogSettings {
    requireNonNull(bootstrap, "bootstrap is null");
    requireNonNull(topic, "topic is null");
    requireNonNull(group, "group is null");
  }
}
