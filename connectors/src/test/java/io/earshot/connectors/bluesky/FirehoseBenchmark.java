package io.earshot.connectors.bluesky;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.earshot.connectors.http.FetchException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Measures what the firehose costs: {@code main} prints events a second of processor time, frames
 * to posts. Of twenty events one is a post; each commit has ten blocks of its tree, 6 kB in all, as
 * those of the public network have.
 */
final class FirehoseBenchmark {
  private static final int FRAMES = 2_000;
  private static final int ROUNDS = 100;
  private static final int ONE_POST_IN = 20;

  private FirehoseBenchmark() {}

  public static void main(String[] arguments) throws FetchException {
    List<byte[]> frames = frames();
    long bytes = frames.stream().mapToLong(frame -> frame.length).sum();
    for (int part = 0; part < 3; part++) {
      long started = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      int posts = 0;
      for (int round = 0; round < ROUNDS; round++) {
        posts += read(frames);
      }
      double seconds =
          (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - started) / 1e9;
      System.out.printf(
          "%,.0f events/s (%d posts of %d events, %d bytes each)%n",
          ROUNDS * FRAMES / seconds, posts, ROUNDS * FRAMES, bytes / FRAMES);
    }
  }

  private static int read(List<byte[]> frames) throws FetchException {
    Firehose firehose = new Firehose(StreamAddress.of("wss://relay.example", Firehose.PATH));
    try (Profiles profiles = new Profiles(new NobodyKnown())) {
      Round round = new Round(profiles, "place");
      BlueskyPosts posts = new BlueskyPosts("source");
      firehose.open(null);
      for (byte[] frame : frames) {
        firehose.take(frame, round);
      }
      return (int)
          round.posts().stream()
              .map(event -> posts.change(event, profiles.author(event.uri().did())))
              .count();
    }
  }

  private static List<byte[]> frames() {
    List<byte[]> frames = new ArrayList<>();
    for (int i = 1; i <= FRAMES; i++) {
      frames.add(i % ONE_POST_IN == 0 ? post(i) : like(i));
    }
    return frames;
  }

  private static byte[] post(int sequence) {
    ObjectNode post =
        ServedNetwork.post("The kettle that I bought " + sequence + " days ago leaks.");
    post.put("createdAt", "2026-03-01T08:00:00.000Z").putArray("langs").add("en");
    return frame(sequence, RecordEvent.POSTS, post);
  }

  private static byte[] like(int sequence) {
    ObjectNode like = ServedNetwork.JSON.createObjectNode().put("$type", "app.bsky.feed.like");
    like.putObject("subject").put("uri", "at://did:plc:a/app.bsky.feed.post/" + sequence);
    return frame(sequence, "app.bsky.feed.like", like);
  }

  private static byte[] frame(int sequence, String collection, ObjectNode record) {
    ObjectNode commit =
        Frames.commit(
            sequence, ServedNetwork.AUTHOR, "create", collection + "/k" + sequence, record);
    byte[][] blocks = new byte[11][];
    for (int i = 0; i < 10; i++) {
      blocks[i] =
          Frames.cbor(ServedNetwork.JSON.createObjectNode().put("e", (i + "x").repeat(275)));
    }
    blocks[10] = Frames.cbor(record);
    return Frames.event("#commit", commit.put("blocks", Frames.car(blocks)));
  }

  /** Nobody is asked: the stream is all that is measured. */
  record NobodyKnown() implements ProfileServer {
    @Override
    public int atOnce() {
      return 1;
    }

    @Override
    public Map<String, Profile> profiles(List<String> dids) {
      return Map.of();
    }
  }
}
