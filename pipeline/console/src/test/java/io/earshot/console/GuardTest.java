package io.earshot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in and who does not. */
class GuardTest {
  private static final String PASSWORD = "pässword";

  @TempDir private static Path openFolder;
  @TempDir private static Path closedFolder;
  private static ConsoleHarness open;
  private static ConsoleHarness closed;

  @BeforeAll
  static void start() throws IOException {
    open = ConsoleHarness.filled(openFolder);
    closed = ConsoleHarness.filledWithPassword(closedFolder, PASSWORD);
  }

  @AfterAll
  static void stop() throws IOException {
    open.close();
    closed.close();
  }

  @Test
  void everyAnswerForbidsWhatAPageDoesNotNeed() throws Exception {
    for (String path : new String[] {"/", "/api/v1/status", "/nowhere", "/live"}) {
      HttpResponse<String> answer = open.get(path);
      assertThat(header(answer, "Content-Security-Policy"))
          .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
      assertThat(answer.headers().firstValue("Server")).isEmpty();
    }
  }

  @Test
  void aForeignNameForThisMachineIsRefusedWithoutAPassword() throws Exception {
    HttpResponse<String> answer = open.send(open.request("/").header("Host", "evil.example"));
    assertThat(answer.statusCode()).isEqualTo(421);
    assertThat(answer.body())
        .contains("console.password")
        .doesNotContain("kettle", "name=\"token\"");
    assertThat(closed.send(authorised("/").header("Host", "earshot.example")).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site"})
  void whatAnotherSiteSendsIsNotCarriedOut(String site) throws Exception {
    String token = open.token("/sources");
    HttpRequest.Builder form =
        open.form("/sources/ocha.example/pause", "paused=false&token=" + token)
            .header("Sec-Fetch-Site", site);
    assertThat(open.send(form).statusCode()).isEqualTo(403);

    HttpRequest.Builder foreign =
        open.form("/sources/ocha.example/pause", "paused=false&token=" + token)
            .header("Origin", "http://evil.example");
    assertThat(open.send(foreign).statusCode()).isEqualTo(403);
    assertThat(open.store.sources().find("ocha.example").orElseThrow().stanza().paused()).isTrue();
  }

  @Test
  void aFormNeedsItsToken() throws Exception {
    String path = "/sources/ocha.example/pause";
    assertThat(open.send(open.form(path, "paused=false")).statusCode()).isEqualTo(403);
    assertThat(open.send(open.form(path, "paused=false&token=a.b")).statusCode()).isEqualTo(403);
    HttpRequest.Builder own =
        open.form(path, "paused=true&token=" + open.token("/sources"))
            .header("Sec-Fetch-Site", "same-origin")
            .header("Origin", open.address(""));
    assertThat(open.send(own).statusCode()).isEqualTo(303);
  }

  @Test
  void aFormOfAnotherSiteCannotUseTheApi() throws Exception {
    HttpRequest.Builder form = open.form("/api/v1/sources", "{\"name\":\"x\"}");
    assertThat(open.send(form).statusCode()).isEqualTo(415);
  }

  @Test
  void withAPasswordPeopleAreSentToTheLoginAndProgramsAreAsked() throws Exception {
    HttpResponse<String> page = closed.get("/");
    assertThat(page.statusCode()).isEqualTo(303);
    assertThat(header(page, "Location")).isEqualTo("/login");
    for (String path : new String[] {"/api/v1/mentions", "/metrics", "/export.csv"}) {
      HttpResponse<String> answer = closed.get(path);
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(header(answer, "WWW-Authenticate")).startsWith("Basic");
      assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
    }
    HttpRequest.Builder script = closed.request("/news").header("HX-Request", "true");
    assertThat(header(closed.send(script), "HX-Redirect")).isEqualTo("/login");
    assertThat(closed.get("/live").statusCode()).isEqualTo(200);
    assertThat(closed.get("/ready").statusCode()).isEqualTo(200);
  }

  @Test
  void basicAndTheAdminTokenLetIn() throws Exception {
    assertThat(closed.send(authorised("/api/v1/status")).statusCode()).isEqualTo(200);
    assertThat(closed.send(bearer(ConsoleHarness.ADMIN_TOKEN)).statusCode()).isEqualTo(200);
    assertThat(closed.send(bearer("guessed")).statusCode()).isEqualTo(401);
    assertThat(closed.send(bearer("")).statusCode()).isEqualTo(401);
    HttpRequest.Builder broken =
        closed.request("/api/v1/status").header("Authorization", "Basic !");
    assertThat(closed.send(broken).statusCode()).isIn(400, 401);
  }

  @Test
  void aSessionBeginsWithThePasswordAndEndsWithTheLogout() throws Exception {
    HttpResponse<String> wrong = logIn("wrong");
    assertThat(wrong.body()).contains("That is not the password.");
    assertThat(wrong.headers().firstValue("Set-Cookie")).isEmpty();

    HttpResponse<String> right = logIn(PASSWORD);
    assertThat(right.statusCode()).isEqualTo(303);
    String cookie = header(right, "Set-Cookie");
    assertThat(cookie).contains("HttpOnly").containsIgnoringCase("SameSite=Strict");
    String session = cookie.substring(0, cookie.indexOf(';'));
    HttpResponse<String> page = closed.send(closed.request("/").header("Cookie", session));
    assertThat(page.statusCode()).isEqualTo(200);

    String token = page.body().replaceFirst("(?s).*name=\"token\" value=\"([^\"]+)\".*", "$1");
    HttpRequest.Builder out = closed.form("/logout", "token=" + token).header("Cookie", session);
    assertThat(closed.send(out).statusCode()).isEqualTo(303);
    assertThat(closed.send(closed.request("/").header("Cookie", session)).statusCode())
        .isEqualTo(303);
  }

  private static HttpResponse<String> logIn(String password) throws Exception {
    String token = closed.token("/login");
    return closed.send(
        closed.form(
            "/login",
            "password="
                + java.net.URLEncoder.encode(password, StandardCharsets.UTF_8)
                + "&token="
                + token));
  }

  @Test
  void guessingIsSlowedDown(@TempDir Path folder) throws Exception {
    try (ConsoleHarness other = ConsoleHarness.filledWithPassword(folder, PASSWORD)) {
      for (int i = 0; i < 10; i++) {
        assertThat(other.send(basic(other, "guess " + i)).statusCode()).isEqualTo(401);
      }
      assertThat(other.send(basic(other, PASSWORD)).statusCode()).isEqualTo(429);
    }
  }

  @Test
  void onlyTheAdminTokenMayBackUp() throws Exception {
    String body = "{\"target\":\"/tmp/copy\"}";
    assertThat(open.send("POST", "/api/v1/backup", body).statusCode()).isEqualTo(403);
    assertThat(open.backup.get()).isNull();
    HttpRequest.Builder admin =
        open.request("/api/v1/backup")
            .header("Authorization", "Bearer " + ConsoleHarness.ADMIN_TOKEN)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    assertThat(open.send(admin).statusCode()).isEqualTo(200);
    assertThat(open.backup.get()).isEqualTo(Path.of("/tmp/copy"));
  }

  private static HttpRequest.Builder authorised(String path) {
    return closed.request(path).header("Authorization", credentials(PASSWORD));
  }

  private static HttpRequest.Builder basic(ConsoleHarness console, String password) {
    return console.request("/api/v1/status").header("Authorization", credentials(password));
  }

  private static String credentials(String password) {
    byte[] pair = ("anybody:" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  private static HttpRequest.Builder bearer(String token) {
    return closed.request("/api/v1/status").header("Authorization", "Bearer " + token);
  }

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
