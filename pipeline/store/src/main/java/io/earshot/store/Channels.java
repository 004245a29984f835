package io.earshot.store;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Where alerts are sent. The dispatcher looks a channel up for each delivery, so that a change is
 * in force at once; the job knows names only.
 */
public final class Channels {
  /** The most characters of a name. */
  public static final int MAX_NAME = 200;

  private static final String SELECT = "select * from channels";

  private final Revisions revisions;
  private final Jdbi jdbi;

  Channels(Revisions revisions, Jdbi jdbi) {
    this.revisions = revisions;
    this.jdbi = jdbi;
  }

  /** By name. */
  public List<ChannelRow> all() {
    return jdbi.withHandle(
        handle -> handle.select(SELECT + " order by name").map(ChannelRecord::read).list());
  }

  public Optional<ChannelRow> find(String name) {
    return jdbi.withHandle(handle -> find(handle, name));
  }

  /**
   * Adds or replaces a channel by name, and puts it to use again.
   *
   * @throws IllegalStateException if the console would replace a channel of the files
   */
  public void save(Channel channel, Origin origin) {
    checkName(channel);
    revisions.write(
        handle -> {
          if (origin == Origin.CONSOLE) {
            find(handle, channel.name()).ifPresent(Channels::checkNotFromFile);
          }
          ChannelRecord.write(handle, channel, origin);
        });
  }

  /**
   * Makes the channels of {@link Origin#FILE} be exactly these. One that is unchanged stays as it
   * is, and disabled if it was.
   */
  public void importFile(List<Channel> channels) {
    channels.forEach(Channels::checkName);
    Set<String> named = channels.stream().map(Channel::name).collect(Collectors.toSet());
    revisions.write(
        handle -> {
          channels.forEach(channel -> importOne(handle, channel));
          handle.select(SELECT + " where origin = 'FILE'").map(ChannelRecord::read).list().stream()
              .filter(old -> !named.contains(old.name()))
              .forEach(old -> remove(handle, old.name()));
        });
  }

  private static void importOne(Handle handle, Channel channel) {
    Optional<ChannelRow> old = find(handle, channel.name());
    boolean unchanged =
        old.filter(row -> row.origin() == Origin.FILE && row.channel().equals(channel)).isPresent();
    if (!unchanged) {
      ChannelRecord.write(handle, channel, Origin.FILE);
    }
  }

  /**
   * Deletes a channel; what was still to be sent to it comes to nothing, and says so.
   *
   * @throws NoSuchElementException if there is no such channel
   * @throws IllegalStateException if it comes from the files
   */
  public void delete(String name) {
    revisions.write(
        handle -> {
          checkNotFromFile(find(handle, name).orElseThrow(() -> unknown(name)));
          remove(handle, name);
        });
  }

  /**
   * Sends nothing more to a channel; one that is gone needs no disabling.
   *
   * @param reason what people are told
   */
  public void disable(String name, String reason) {
    requireNonNull(reason, "reason is null");
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update channels set disabled = ? where name = ?", Columns.text(reason), name));
  }

  /**
   * Puts a channel to use again.
   *
   * @throws NoSuchElementException if there is no such channel
   */
  public void enable(String name) {
    int changed =
        jdbi.withHandle(
            handle -> handle.execute("update channels set disabled = null where name = ?", name));
    if (changed == 0) {
      throw unknown(name);
    }
  }

  private static Optional<ChannelRow> find(Handle handle, String name) {
    return handle.select(SELECT + " where name = ?", name).map(ChannelRecord::read).findOne();
  }

  private static void remove(Handle handle, String name) {
    handle.execute("delete from channels where name = ?", name);
  }

  private static void checkName(Channel channel) {
    requireNonNull(channel, "channel is null");
    if (channel.name().isBlank() || channel.name().length() > MAX_NAME) {
      throw new IllegalArgumentException(
          "a channel needs a name of 1 to %d characters, not '%s'"
              .formatted(MAX_NAME, channel.name()));
    }
  }

  private static void checkNotFromFile(ChannelRow old) {
    if (old.origin() == Origin.FILE) {
      throw new IllegalStateException(
          "The channel '%s' comes from the configuration files: change it there"
              .formatted(old.name()));
    }
  }

  private static NoSuchElementException unknown(String name) {
    return new NoSuchElementException("There is no channel named '" + name + "'");
  }
}
