package io.earshot.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerProcessITCase {

  /** Does nothing. */
  static final class Idle {
    public static void main(String[] arguments) throws Exception {
      Parent.serve(() -> {});
    }
  }

  @Test
  void endsWhenItsParentsEndOfThePipeCloses(@TempDir Path home) throws Exception {
    ServerProcess server = ServerProcess.start(Idle.class, home.resolve("log"));
    ProcessHandle process = ProcessHandle.of(server.pid()).orElseThrow();
    server.hangUp();
    process.onExit().get(30, TimeUnit.SECONDS);
    assertThat(process.isAlive()).isFalse();
  }

  @Test
  void namesTheLogOfAServerThatDoesNotStart(@TempDir Path home) {
    Path log = home.resolve("kafka.log");
    assertThatThrownBy(() -> ServerProcess.start(KafkaMain.class, log, "/no/such/file"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(log.toString());
    assertThat(log).satisfies(it -> assertThat(Files.readString(it)).contains("/no/such/file"));
  }
}
