package io.earshot.connectors.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.earshot.connectors.http.FetchException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Frames that nobody means well by. */
class BlueskyHostileFramesTest {
  private final Profiles profiles = new Profiles(new FirehoseBenchmark.NobodyKnown());

  @Property(tries = 2_000)
  void aDamagedFrameIsReadOrCounted(@ForAll long seed) throws Exception {
    Random random = new Random(seed);
    byte[] frame = frame();
    for (int i = random.nextInt(4); i >= 0; i--) {
      frame[random.nextInt(frame.length)] = (byte) random.nextInt();
    }
    taken(
        Arrays.copyOf(frame, frame.length - random.nextInt(3) * random.nextInt(frame.length / 2)));
  }

  @Property(tries = 2_000)
  void anyBytesAreRead(@ForAll byte[] bytes) throws Exception {
    taken(bytes);
    assertThat(CarBlocks.find(Set.of(ByteBuffer.wrap(new byte[36])), bytes)).isEmpty();
  }

  @Test
  void aFrameIsRead() throws Exception {
    assertThat(taken(frame()).posts()).hasSize(1);
  }

  @Test
  void aDeepFrameIsNotFollowed() throws Exception {
    byte[] deep = new byte[1_000_000];
    Arrays.fill(deep, (byte) 0x81);
    assertThat(taken(deep).failures()).hasSize(1);
  }

  @Test
  void aLengthThatIsClaimedIsNotBelieved() throws Exception {
    byte[] header = Frames.cbor(ServedNetwork.JSON.createObjectNode().put("op", 1));
    for (int major : new int[] {0x5b, 0x7b, 0x9b, 0xbb}) {
      byte[] claim = {(byte) major, 0, 0, 0, 0, 0x7f, -1, -1, -1};
      assertThat(taken(Frames.join(header, claim)).failures()).hasSize(1);
    }
  }

  @Test
  void aCarThatClaimsMoreThanItHasEndsThere() {
    byte[] block = Frames.cbor(ServedNetwork.post("text"));
    byte[] car = Frames.car(block, block);
    ByteBuffer cid = CarBlocks.cid(Frames.link(block));
    assertThat(CarBlocks.find(Set.of(cid), car)).hasSize(1);
    assertThat(CarBlocks.find(Set.of(cid), Arrays.copyOf(car, car.length / 2 - 8))).isEmpty();
    byte[] endless = {-1, -1, -1, -1, -1, -1, -1, -1, -1, 1};
    assertThat(CarBlocks.find(Set.of(cid), endless)).isEmpty();
  }

  private static byte[] frame() {
    ObjectNode commit =
        Frames.commit(
            1,
            ServedNetwork.AUTHOR,
            "create",
            RecordEvent.POSTS + "/p0",
            ServedNetwork.post("text"));
    return Frames.event("#commit", commit);
  }

  /** What is made of a frame; an error that it says is no fault of the reader. */
  private Round taken(byte[] frame) throws FetchException {
    Firehose firehose = new Firehose(StreamAddress.of("wss://relay.example", Firehose.PATH));
    Round round = new Round(profiles, "place");
    firehose.open(null);
    try {
      firehose.take(frame, round);
    } catch (FetchException said) {
      assertThat(said).hasMessageContaining("relay.example");
    }
    round.posts().forEach(event -> new BlueskyPosts("s").change(event, profiles.author("did:x:y")));
    return round;
  }
}
