package io.earshot.connectors.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what a connection brings from one message to the next, and breaks it off at a limit. */
final class MessageBytes {
  private final long most;
  private final AtomicLong count = new AtomicLong();

  MessageBytes(long most) {
    this.most = most;
  }

  /** A message is complete. */
  void message() {
    count.set(0);
  }

  InputStream counted(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(0, read));
        return read;
      }
    };
  }

  private void count(int bytes) throws IOException {
    if (count.addAndGet(bytes) > most) {
      throw new IOException("a message is longer than " + most + " bytes");
    }
  }
}
