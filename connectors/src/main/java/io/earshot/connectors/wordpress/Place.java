package io.earshot.connectors.wordpress;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDateTime;

/**
 * Where in a list reading goes on. It goes by date and not by page, so that nothing is passed over
 * when the pages shift; by page only among what has one date.
 *
 * @param before only what is earlier, in the site's time; null for the newest
 * @param page of what is earlier, from 1
 * @param pages read so far
 * @param newest date seen so far, or null
 */
record Place(LocalDateTime before, int page, int pages, LocalDateTime newest) {
  static final Place BEGIN = new Place(null, 1, 0, null);

  /** Below a page; its oldest second again, of which more may follow. */
  Place below(Listing listing) {
    LocalDateTime next = listing.oldest() == null ? null : listing.oldest().plusSeconds(1);
    boolean lower = next != null && (before == null || next.isBefore(before));
    return new Place(
        lower ? next : before, lower ? 1 : page + 1, pages + 1, later(listing.newest()));
  }

  /** The later of what was seen and this; null if neither is known. */
  LocalDateTime later(LocalDateTime other) {
    return newest == null || (other != null && other.isAfter(newest)) ? other : newest;
  }

  static Place read(DataInput in) throws IOException {
    return new Place(readTime(in), in.readInt(), in.readInt(), readTime(in));
  }

  void write(DataOutput out) throws IOException {
    writeTime(before, out);
    out.writeInt(page);
    out.writeInt(pages);
    writeTime(newest, out);
  }

  static LocalDateTime readTime(DataInput in) throws IOException {
    String time = in.readUTF();
    return time.isEmpty() ? null : LocalDateTime.parse(time);
  }

  static void writeTime(LocalDateTime time, DataOutput out) throws IOException {
    out.writeUTF(time == null ? "" : time.toString());
  }
}
