package io.earshot.app.erasure;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.apache.flink.runtime.checkpoint.OperatorState;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.checkpoint.metadata.CheckpointMetadata;
import org.apache.flink.runtime.state.IncrementalKeyedStateHandle.HandleAndLocalPath;
import org.apache.flink.runtime.state.IncrementalRemoteKeyedStateHandle;
import org.apache.flink.runtime.state.KeyedStateHandle;
import org.apache.flink.runtime.state.StreamStateHandle;
import org.rocksdb.Options;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDBException;
import org.rocksdb.SstFileReader;
import org.rocksdb.SstFileReaderIterator;

/** Every key and value of the tables that checkpoints hold, deleted ones left out by RocksDB. */
final class StateBytes {
  private StateBytes() {}

  static void each(Path checkpoints, BiConsumer<String, byte[]> look) throws IOException {
    org.rocksdb.RocksDB.loadLibrary();
    for (Path metadata : metadata(checkpoints)) {
      try (DataInputStream in = new DataInputStream(Files.newInputStream(metadata))) {
        CheckpointMetadata checkpoint =
            Checkpoints.loadCheckpointMetadata(
                in, StateBytes.class.getClassLoader(), metadata.getParent().toString());
        each(checkpoint, look);
      } catch (NoSuchFileException gone) {
        // the job replaced it
      }
    }
  }

  private static List<Path> metadata(Path checkpoints) throws IOException {
    try (Stream<Path> files = Files.walk(checkpoints)) {
      return files.filter(file -> file.endsWith("_metadata")).toList();
    }
  }

  private static void each(CheckpointMetadata checkpoint, BiConsumer<String, byte[]> look)
      throws IOException {
    for (OperatorState operator : checkpoint.getOperatorStates()) {
      for (OperatorSubtaskState task : operator.getStates()) {
        for (KeyedStateHandle keyed : task.getManagedKeyedState()) {
          if (keyed instanceof IncrementalRemoteKeyedStateHandle tables) {
            for (HandleAndLocalPath table : tables.getSharedState()) {
              each(operator.getOperatorID() + " " + table.getLocalPath(), table.getHandle(), look);
            }
          }
        }
      }
    }
  }

  private static void each(String place, StreamStateHandle table, BiConsumer<String, byte[]> look)
      throws IOException {
    Path copy = Files.createTempFile("table", ".sst");
    try (InputStream in = table.openInputStream()) {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      read(place, copy, look);
    } catch (RocksDBException unreadable) {
      throw new IOException(place, unreadable);
    } finally {
      Files.delete(copy);
    }
  }

  private static void read(String place, Path table, BiConsumer<String, byte[]> look)
      throws RocksDBException {
    try (Options options = new Options();
        ReadOptions all = new ReadOptions();
        SstFileReader reader = new SstFileReader(options)) {
      reader.open(table.toString());
      try (SstFileReaderIterator entry = reader.newIterator(all)) {
        for (entry.seekToFirst(); entry.isValid(); entry.next()) {
          look.accept("a key of state " + place, entry.key());
          look.accept("a value of state " + place, entry.value());
        }
      }
    }
  }
}
