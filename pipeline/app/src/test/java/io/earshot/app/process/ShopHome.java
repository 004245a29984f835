package io.earshot.app.process;

import io.earshot.app.config.Settings;
import io.earshot.store.Customer;
import io.earshot.store.Store;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * An Earshot to which a shop sends posts, whose authors may be known, about a brand named kettle,
 * and which tells a CRM.
 *
 * @param path holds {@code config/} and {@code data/}
 */
public record ShopHome(Path path) {
  /** Of the CRM, and of whoever sends posts. */
  public static final String TOKEN = "the shop's token";

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** Writes its configuration. */
  public static ShopHome telling(Path home, String crm) throws IOException {
    Path token = Files.writeString(home.resolve("token"), TOKEN);
    HomeFolder.listenTo(
        home,
        """
        sources:
          - name: shop
            kind: push
            token: file:%s
            authors: public
        """
            .formatted(token));
    Path config = home.resolve("config");
    Files.writeString(config.resolve("trackers.yaml"), "trackers:\n  - name: kettle\n");
    Files.writeString(
        config.resolve("crm.yaml"),
        """
        targets:
          - name: sales
            kind: espocrm
            url: %s
            token: file:%s
            contacts-by: email
            allow-private: true
            brands:
              - tracker: kettle
                send: [activity, rollup]
        """
            .formatted(crm, token));
    return new ShopHome(home);
  }

  /** A customer who is known before it starts: by an address, and agrees to nothing. */
  public ShopHome knowing(String id, String name, String email) throws Exception {
    Settings settings = Settings.read(path.resolve("config/earshot.yaml"), path, Map.of());
    Files.createDirectories(settings.data());
    try (Store store = Store.open(settings.store())) {
      store
          .customers()
          .save(new Customer(id, name, List.of(email), null, null, null, null, null, false));
    }
    return this;
  }

  /** Sends a post as the shop does; gives the status of the answer. */
  public static int send(EarshotProcess earshot, String json)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(earshot.address() + "/api/v1/posts"))
            .header("Authorization", "Bearer " + TOKEN)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build();
    return HTTP.send(request, BodyHandlers.ofString()).statusCode();
  }

  /** A post about a kettle. */
  public static String kettle(int number, String author, String email) {
    return """
        {"id": "p-%1$d", "text": "kettle number %1$d is here",
         "author": {"id": "%2$s", "name": "%2$s", "email": "%3$s"}}
        """
        .formatted(number, author, email);
  }
}
