package io.earshot.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Rows of the table {@code channels}. */
final class ChannelRecord {
  private ChannelRecord() {}

  static ChannelRow read(ResultSet row, StatementContext context) throws SQLException {
    Channel channel =
        new Channel(
            row.getString("name"),
            ChannelKind.valueOf(row.getString("kind")),
            row.getString("target"),
            row.getString("secret"),
            row.getBoolean("allow_private"));
    return new ChannelRow(
        channel, Origin.valueOf(row.getString("origin")), row.getString("disabled"));
  }

  /** What is changed is in use again, whatever stopped it before. */
  static void write(Handle handle, Channel channel, Origin origin) {
    if (update(handle, channel, origin) == 0) {
      handle.execute(
          """
          insert into channels (kind, target, secret, allow_private, origin, name)
          values (?, ?, ?, ?, ?, ?)
          """,
          columns(channel, origin));
    }
  }

  private static int update(Handle handle, Channel channel, Origin origin) {
    return handle.execute(
        """
        update channels set kind = ?, target = ?, secret = ?, allow_private = ?, origin = ?,
          disabled = null
        where name = ?
        """,
        columns(channel, origin));
  }

  private static Object[] columns(Channel channel, Origin origin) {
    return new Object[] {
      channel.kind().name(),
      channel.target(),
      channel.secret(),
      channel.allowPrivate(),
      origin.name(),
      channel.name()
    };
  }
}
