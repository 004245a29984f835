package io.earshot.connectors.kafka;

import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.FetchException.Reason;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a topic is: {@code kafka://HOST:PORT[,HOST:PORT…]/TOPIC}.
 *
 * @param bootstrap Kafka's bootstrap servers
 */
record KafkaAddress(String bootstrap, String topic) {
  private static final Pattern FORM =
      Pattern.compile(
          "kafka://([^/,:@?#]+:\\d{1,5}(?:,[^/,:@?#]+:\\d{1,5})*)/([A-Za-z0-9._-]{1,249})");

  static KafkaAddress of(String url) throws FetchException {
    Matcher matcher = FORM.matcher(url);
    if (!matcher.matches()) {
      throw new FetchException(
          url + " is no topic: write kafka://host:9092/topic", Reason.REFUSED, 0, null, null);
    }
    return new KafkaAddress(matcher.group(1), matcher.group(2));
  }

  @Override
  public String toString() {
    return "kafka://" + bootstrap + "/" + topic;
  }
}
