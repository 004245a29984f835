package io.earshot.app.erasure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.BiConsumer;

/** All that the store knows, as statements that would write it anew; of a copy of its file. */
final class StoreTexts {
  private static final int ATTEMPTS = 10;

  private StoreTexts() {}

  /** A file that is being written may be copied in the midst of it. */
  static void each(Path data, BiConsumer<String, byte[]> look) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        script(data, look);
        return;
      } catch (SQLException unreadable) {
        if (attempt == ATTEMPTS) {
          throw new IOException(unreadable);
        }
      }
    }
  }

  private static void script(Path data, BiConsumer<String, byte[]> look)
      throws IOException, SQLException {
    Path folder = Files.createTempDirectory("store");
    Path copy = folder.resolve("store.mv.db");
    Files.copy(data.resolve("store.mv.db"), copy, StandardCopyOption.REPLACE_EXISTING);
    String url = "jdbc:h2:file:" + folder.resolve("store") + ";ACCESS_MODE_DATA=r";
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet lines = statement.executeQuery("script")) {
      while (lines.next()) {
        look.accept("a row of the store", lines.getString(1).getBytes(StandardCharsets.UTF_8));
      }
    } finally {
      Files.deleteIfExists(copy);
      Files.deleteIfExists(folder.resolve("store.trace.db"));
      Files.delete(folder);
    }
  }
}
