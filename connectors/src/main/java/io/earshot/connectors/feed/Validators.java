package io.earshot.connectors.feed;

import io.earshot.connectors.http.Fetched;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/**
 * What a server gave to ask whether a document has changed, and how far it is trusted: some keep
 * their ETag though the document changes. It is read in full once a day or every hundredth time,
 * and always once the server was caught lying.
 *
 * @param etag {@code ETag}, or null
 * @param lastModified {@code Last-Modified}, or null
 * @param readInFull when the document was last asked for unconditionally, in seconds since 1970
 * @param asked how often it was asked for since
 * @param lie whether they were caught staying the same though the document changed
 */
record Validators(String etag, String lastModified, long readInFull, int asked, boolean lie) {
  static final Validators NONE = new Validators(null, null, 0, 0, false);

  private static final Duration TRUSTED = Duration.ofHours(24);
  private static final int TRUSTED_TIMES = 100;

  /** Whether the next request may be conditional. */
  boolean mayBeAsked(Instant now) {
    return !lie
        && (etag != null || lastModified != null)
        && asked < TRUSTED_TIMES
        && now.isBefore(Instant.ofEpochSecond(readInFull).plus(TRUSTED));
  }

  /** One more conditional request was answered with "not modified". */
  Validators unchanged() {
    return new Validators(etag, lastModified, readInFull, asked + 1, lie);
  }

  /**
   * A full answer came.
   *
   * @param conditional whether the request was conditional
   * @param changed whether the document has news
   */
  Validators after(Fetched answer, boolean conditional, boolean changed, Instant now) {
    String newEtag = answer.header("etag");
    boolean same = newEtag != null && newEtag.equals(etag);
    return new Validators(
        storable(newEtag),
        storable(answer.header("last-modified")),
        conditional ? readInFull : now.getEpochSecond(),
        conditional ? asked + 1 : 0,
        lie || (same && changed));
  }

  private static String storable(String header) {
    return header == null || header.length() > Limits.FIELD ? null : header;
  }

  /** What holds while the document is being read: nothing that could keep it from being asked. */
  Validators underWay() {
    return new Validators(null, null, readInFull, asked, lie);
  }

  static Validators read(DataInput in) throws IOException {
    return new Validators(
        CursorText.read(in), CursorText.read(in), in.readLong(), in.readInt(), in.readBoolean());
  }

  void write(DataOutput out) throws IOException {
    CursorText.write(etag, out);
    CursorText.write(lastModified, out);
    out.writeLong(readInFull);
    out.writeInt(asked);
    out.writeBoolean(lie);
  }
}
