package io.earshot.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.connectors.SourceKind;
import io.earshot.connectors.SourceStanza;
import io.earshot.store.Inbox;
import io.earshot.store.Origin;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Posts that are sent are kept before they are answered. */
class PostsApiTest {
  private static final String TOKEN = "the shop's token";
  private static final String POST = "{\"id\": \"r-1\", \"text\": \"I love my Acme\"}";

  @TempDir private Path folder;
  private ConsoleHarness console;

  @BeforeEach
  void open() throws IOException {
    console = ConsoleHarness.filledWithPassword(folder, "password");
    push("shop", TOKEN);
  }

  @AfterEach
  void close() throws IOException {
    console.close();
  }

  private void push(String name, String token) throws IOException {
    Path secret = Files.writeString(folder.resolve(name + ".token"), token);
    SourceStanza feed =
        new SourceStanza(
            name,
            SourceKind.PUSH,
            List.of("push:" + name),
            null,
            0,
            24,
            null,
            null,
            false,
            false,
            "file:" + secret,
            false);
    console.store.sources().save(feed, Origin.CONSOLE);
  }

  @Test
  void whatIsSentIsKeptAndEachItemIsAnswered() throws Exception {
    String body =
        "{\"posts\": [%s, {\"text\": \"no id\"}, {\"id\": \"r-1\", \"deleted\": true, \"why\": 1}]}"
            .formatted(POST);
    HttpResponse<String> answer = send(TOKEN, body);

    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode receipt = ConsoleHarness.json(answer);
    new Schemas(asAdmin("/api/v1/openapi.json")).check("Receipt", receipt);
    assertThat(receipt.path("source").asText()).isEqualTo("shop");
    assertThat(receipt.path("accepted").asInt()).isEqualTo(2);
    assertThat(receipt.path("rejected").asInt()).isEqualTo(1);
    assertThat(receipt.at("/results/1/problem").asText()).contains("'id' is missing");
    assertThat(receipt.at("/results/2/ignored/0").asText()).isEqualTo("why");
    assertThat(console.store.inbox().after("shop", 0, 9))
        .extracting(Inbox.Waiting::json)
        .containsExactly(
            "{\"id\":\"r-1\",\"text\":\"I love my Acme\"}",
            "{\"id\":\"r-1\",\"deleted\":true,\"why\":1}");
  }

  @Test
  void activitiesAreTaken() throws Exception {
    String activity = "{\"type\": \"Delete\", \"object\": \"https://social.example/1\"}";
    HttpRequest.Builder request =
        console
            .request("/api/v1/posts")
            .header("Authorization", "Bearer " + TOKEN)
            .header("Content-Type", "application/activity+json")
            .POST(BodyPublishers.ofString(activity));
    assertThat(console.send(request).statusCode()).isEqualTo(200);
    assertThat(console.store.inbox().count()).isEqualTo(1);
  }

  @Test
  void nothingThatCanBeTakenIsNoSuccess() throws Exception {
    assertThat(send(TOKEN, "{\"text\": \"no id\"}").statusCode()).isEqualTo(422);
    HttpResponse<String> broken = send(TOKEN, "{\"posts\": [");
    assertThat(broken.statusCode()).isEqualTo(400);
    assertThat(broken.body()).contains("no JSON").doesNotContain(TOKEN);
    assertThat(console.store.inbox().count()).isZero();
  }

  @Test
  void aTokenIsGoodForSendingToItsOwnSourceOnly() throws Exception {
    push("forum", "another token");
    assertThat(ConsoleHarness.json(send("another token", POST)).path("source").asText())
        .isEqualTo("forum");
    assertThat(send("a wrong token", POST).statusCode()).isEqualTo(401);
    for (String path : List.of("/api/v1/sources", "/api/v1/mentions", "/")) {
      HttpRequest.Builder request =
          console.request(path).header("Authorization", "Bearer " + TOKEN).GET();
      assertThat(console.send(request).statusCode()).as(path).isNotEqualTo(200);
    }
    console.store.sources().delete("shop");
    assertThat(send(TOKEN, POST).statusCode()).isEqualTo(401);
  }

  @Test
  void guessingIsSlowedDown() throws Exception {
    for (int guess = 0; guess < 10; guess++) {
      assertThat(send("guess " + guess, POST).statusCode()).isEqualTo(401);
    }
    assertThat(send("guess", POST).statusCode()).isEqualTo(429);
  }

  @Test
  void aUserOfTheConsoleNamesTheSource() throws Exception {
    assertThat(send(ConsoleHarness.ADMIN_TOKEN, POST).statusCode()).isEqualTo(200);
    push("forum", "another token");
    HttpResponse<String> unnamed = send(ConsoleHarness.ADMIN_TOKEN, POST);
    assertThat(unnamed.statusCode()).isEqualTo(400);
    assertThat(unnamed.body()).contains("?source=", "forum, shop");
    assertThat(send("/api/v1/posts?source=forum", ConsoleHarness.ADMIN_TOKEN, POST).statusCode())
        .isEqualTo(200);
    assertThat(console.send("POST", "/api/v1/posts", POST).statusCode()).isEqualTo(401);
  }

  @Test
  void theSchemaIsPublished() throws Exception {
    assertThat(asAdmin("/api/v1/posts/schema.json").path("$schema").asText())
        .isEqualTo("https://json-schema.org/draft/2020-12/schema");
  }

  private JsonNode asAdmin(String path) throws Exception {
    return ConsoleHarness.json(
        console.send(
            console.request(path).header("Authorization", "Bearer " + ConsoleHarness.ADMIN_TOKEN)));
  }

  private HttpResponse<String> send(String token, String body) throws Exception {
    return send("/api/v1/posts", token, body);
  }

  private HttpResponse<String> send(String path, String token, String body) throws Exception {
    return console.send(
        console
            .request(path)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }
}
