package io.earshot.connectors.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.connectors.bluesky.RecordEvent.Action;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A commit of a repository: operations on records, whose bytes are in blocks beside them. Blocks
 * are not looked at unless a record among them is wanted.
 *
 * @param time when the host passed it on, or null
 * @param place of failures
 */
record Commit(JsonNode body, Instant time, String place) {

  private record Operation(AtUri uri, Action action, ByteBuffer cid) {}

  void into(Round round) {
    if (body.path("tooBig").asBoolean()) {
      round.failed("a commit is too big for the stream, what it changed is not known", place, null);
      return;
    }
    List<Operation> operations = operations(round);
    if (!operations.isEmpty()) {
      Map<ByteBuffer, ByteBuffer> blocks = CarBlocks.find(cids(operations), blocks());
      operations.forEach(operation -> apply(operation, blocks, round));
    }
  }

  private byte[] blocks() {
    try {
      byte[] bytes = body.path("blocks").binaryValue();
      return bytes == null ? new byte[0] : bytes;
    } catch (IOException noBytes) {
      return new byte[0];
    }
  }

  private static Set<ByteBuffer> cids(List<Operation> operations) {
    return operations.stream()
        .map(Operation::cid)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private List<Operation> operations(Round round) {
    JsonNode all = body.path("ops");
    if (all.size() > Round.MOST_OPERATIONS) {
      round.failed("a commit has more than 200 operations, the others are left out", place, null);
    }
    List<Operation> wanted = new ArrayList<>();
    for (int i = 0; i < Math.min(all.size(), Round.MOST_OPERATIONS); i++) {
      String path = all.path(i).path("path").asText();
      int slash = path.indexOf('/');
      if (slash > 0 && RecordEvent.isWanted(path.substring(0, slash))) {
        add(all.path(i), path, wanted, round);
      }
    }
    return wanted;
  }

  private void add(JsonNode operation, String path, List<Operation> wanted, Round round) {
    AtUri uri = AtUri.parse("at://" + body.path("repo").asText() + "/" + path);
    Action action = Action.parse(operation.path("action").asText());
    if (uri == null || action == null) {
      round.failed("an operation names no record or no known action", place, operation);
    } else {
      wanted.add(new Operation(uri, action, cid(operation)));
    }
  }

  private static ByteBuffer cid(JsonNode operation) {
    try {
      byte[] link = operation.path("cid").binaryValue();
      return link == null ? null : CarBlocks.cid(link);
    } catch (IOException noLink) {
      return null;
    }
  }

  private void apply(Operation operation, Map<ByteBuffer, ByteBuffer> blocks, Round round) {
    if (operation.action() == Action.DELETE) {
      round.add(new RecordEvent(operation.uri(), Action.DELETE, null, time));
      return;
    }
    ByteBuffer block = blocks.get(operation.cid());
    if (block == null) {
      round.failed("a record is not in its commit", place + ", " + operation.uri().text(), null);
      return;
    }
    try {
      JsonNode record = DagCbor.value(block);
      round.add(new RecordEvent(operation.uri(), operation.action(), record, time));
    } catch (IOException e) {
      round.failed("a record is no DAG-CBOR", place + ", " + operation.uri().text(), null);
    }
  }
}
