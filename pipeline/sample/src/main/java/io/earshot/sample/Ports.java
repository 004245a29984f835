package io.earshot.sample;

/**
 * Where the sample web is served on the loopback address. Both are part of addresses: keep them
 * where posts shall be recognised after a restart.
 *
 * @param web of pages, feeds and what programs ask for; 0 takes any free one
 * @param firehose of the stream of the Bluesky-like network; 0 takes any free one
 */
public record Ports(int web, int firehose) {
  /** Any free ones. */
  public static final Ports FREE = new Ports(0, 0);
}
