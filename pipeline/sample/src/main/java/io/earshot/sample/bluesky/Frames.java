package io.earshot.sample.bluesky;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.earshot.sample.script.Entry;
import io.earshot.sample.script.Happening;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Events in the frames of a firehose: a header, then a body, both in DAG-CBOR. */
record Frames(Accounts accounts, Records records) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int EVENT = 1;
  private static final int SIGNATURE_BYTES = 64;

  /** Says that what followed the caller's cursor is forgotten. */
  static byte[] outdated() {
    return frame("#info", JSON.createObjectNode().put("name", "OutdatedCursor"));
  }

  /** Somebody has joined: who they are. */
  byte[] identity(Happening first, long sequence) {
    return frame(
        "#identity",
        event(first, sequence, "did").put("handle", accounts.handle(first.entry().author())));
  }

  /** Somebody has joined: they can be read. */
  byte[] account(Happening first, long sequence) {
    return frame("#account", event(first, sequence, "did").put("active", true));
  }

  byte[] commit(Happening happening, long sequence) {
    Entry entry = happening.entry();
    ObjectNode commit = event(happening, sequence, "repo").put("rev", Tid.of(sequence));
    commit.putNull("since").put("tooBig", false).put("rebase", false).putArray("blobs");
    ObjectNode operation = commit.putArray("ops").addObject();
    operation.put("path", Accounts.path(entry)).put("action", action(happening)).putNull("cid");
    List<Block> blocks = new ArrayList<>(List.of(signed(happening, sequence)));
    commit.putPOJO("commit", blocks.get(0));
    if (happening.kind() != Happening.Kind.REMOVED) {
      Block record = Block.of(records.post(entry, happening.at()));
      operation.putPOJO("cid", record);
      blocks.add(record);
    }
    return frame("#commit", commit.put("blocks", Block.car(blocks)));
  }

  private static String action(Happening happening) {
    return switch (happening.kind()) {
      case WRITTEN -> "create";
      case CHANGED -> "update";
      case REMOVED -> "delete";
    };
  }

  private Block signed(Happening happening, long sequence) {
    ObjectNode commit =
        JSON.createObjectNode()
            .put("did", accounts.did(happening.entry().author()))
            .put("version", 3)
            .put("rev", Tid.of(sequence))
            .put("sig", new byte[SIGNATURE_BYTES]);
    return Block.of(commit.putNull("prev"));
  }

  private ObjectNode event(Happening happening, long sequence, String whose) {
    return JSON.createObjectNode()
        .put("seq", sequence)
        .put(whose, accounts.did(happening.entry().author()))
        .put("time", happening.at().toString());
  }

  private static byte[] frame(String type, ObjectNode body) {
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    frame.writeBytes(DagCbor.bytes(JSON.createObjectNode().put("op", EVENT).put("t", type)));
    frame.writeBytes(DagCbor.bytes(body));
    return frame.toByteArray();
  }
}
