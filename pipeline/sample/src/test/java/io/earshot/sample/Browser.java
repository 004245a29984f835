package io.earshot.sample;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Reads from the sample web as a feed reader does; {@code *.localhost} is this machine. */
final class Browser {
  /** What came back. */
  record Reply(int status, String type, String tag, String changed, String link, byte[] body) {
    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  private final OkHttpClient client =
      new OkHttpClient.Builder().dns(host -> List.of(InetAddress.getLoopbackAddress())).build();

  /**
   * @param headers name, value, name, value…
   */
  Reply get(String url, String... headers) throws IOException {
    Request.Builder request = new Request.Builder().url(url);
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try (Response response = client.newCall(request.build()).execute()) {
      return new Reply(
          response.code(),
          response.header("Content-Type"),
          response.header("ETag"),
          response.header("Last-Modified"),
          response.header("Link"),
          response.body().bytes());
    }
  }
}
