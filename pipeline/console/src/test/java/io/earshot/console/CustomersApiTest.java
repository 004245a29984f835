package io.earshot.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.console.query.QueryString;
import io.earshot.store.LinkDecision;
import io.earshot.store.LinkDecision.Verdict;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Customers and their links by REST. */
class CustomersApiTest {
  private static final String ALL = "/api/v1/customers";

  @TempDir private Path folder;
  private ConsoleHarness console;

  @BeforeEach
  void start() throws Exception {
    console = ConsoleHarness.empty(folder);
  }

  @AfterEach
  void stop() throws Exception {
    console.close();
  }

  @Test
  void aCustomerIsPutReadReplacedAndDeleted() throws Exception {
    String one = ALL + "/" + QueryString.encode("0033/ä");
    HttpResponse<String> added =
        console.send(
            "PUT",
            one,
            """
            {"id": "of no account", "name": " Zoë  Örn ", "emails": ["Zoe@Mail.Example"],
             "phones": ["030 1234567"], "region": "DE", "sites": ["https://town.example/@zoe"],
             "handles": [{"network": "Twitter", "handle": "@Zoe"}], "consent": true}
            """);
    assertThat(added.statusCode()).isEqualTo(201);
    assertThat(added.headers().firstValue("Location")).contains(one);
    JsonNode customer = console.json(one);
    assertThat(customer).isEqualTo(ConsoleHarness.json(added));
    assertThat(customer.path("id").asText()).isEqualTo("0033/ä");
    assertThat(customer.path("name").asText()).isEqualTo("Zoë Örn");
    assertThat(customer.path("phones").path(0).asText()).isEqualTo("+49301234567");
    assertThat(customer.path("handles").findValuesAsText("handle"))
        .containsExactly("zoe", "zoe@town.example");
    assertThat(customer.path("consent").asBoolean()).isTrue();

    assertThat(console.send("PUT", one, customer.toString()).statusCode()).isEqualTo(200);
    assertThat(console.json(one)).isEqualTo(customer);
    assertThat(console.send("DELETE", one, "").statusCode()).isEqualTo(204);
    assertThat(console.send("DELETE", one, "").statusCode()).isEqualTo(404);
    assertThat(console.get(one).statusCode()).isEqualTo(404);
  }

  @Test
  void aValueThatIsRefusedIsSaidWithItsPlace() throws Exception {
    JsonNode problem =
        ConsoleHarness.json(
            console.send("PUT", ALL + "/1", "{\"emails\": [\"zoe@mail.example\", \"none\"]}"));
    assertThat(problem.path("status").asInt()).isEqualTo(400);
    assertThat(problem.path("field").asText()).isEqualTo("emails");
    assertThat(problem.path("item").asInt()).isOne();
    assertThat(problem.path("detail").asText()).startsWith("'none' is no e-mail address");
    assertThat(console.store.customers().count()).isZero();
    assertThat(console.send("PUT", ALL + "/two%20words", "{}").statusCode()).isEqualTo(400);
    assertThat(console.send("PUT", ALL + "/1", "{\"emails\": [null]}").statusCode()).isEqualTo(400);
    assertThat(console.send("PUT", ALL + "/1", "{\"region\": \"Mars\"}").body())
        .contains("'Mars' is no region");
  }

  @Test
  void customersAreListedPageAfterPage() throws Exception {
    importing("id,name\n1,Émile\n2,Anna\n3,Emil\n", "");
    JsonNode first = console.json(ALL + "?size=2");
    assertThat(first.path("customers").findValuesAsText("id")).containsExactly("2", "3");
    assertThat(first.path("total").asLong()).isEqualTo(3);
    JsonNode second = console.json(ALL + "?size=2&after=" + first.path("next").asText());
    assertThat(second.path("customers").findValuesAsText("id")).containsExactly("1");
    assertThat(second.has("next")).isFalse();
    assertThat(console.json(ALL + "?q=emil").path("customers")).hasSize(2);
    assertThat(console.get(ALL + "?after=9").statusCode()).isEqualTo(404);
    assertThat(console.get(ALL + "?size=0").statusCode()).isEqualTo(400);
  }

  @Test
  void aFileIsTakenIn() throws Exception {
    JsonNode dry = importing("Ref;Mail\n1;ann@mail.example\n2;none\n", "?map=Ref=id&dryRun=true");
    assertThat(dry.path("saved").asLong()).isEqualTo(2);
    assertThat(console.store.customers().count()).isZero();
    JsonNode report = importing("Ref;Mail\n1;ann@mail.example\n2;none\n", "?map=Ref=id");
    assertThat(report.path("saved").asLong()).isEqualTo(2);
    assertThat(report.path("leftOut").asLong()).isOne();
    assertThat(report.at("/faults/0/place").asLong()).isEqualTo(3);
    assertThat(report.at("/columns/1/meaning").asText()).isEqualTo("email");
    assertThat(console.store.customers().count()).isEqualTo(2);

    assertThat(importing("Ref;Mail\n1;x\n", "").path("detail").asText())
        .startsWith("No column is known to be the customers' id");
    assertThat(importing("id\n1\n", "?map=x").path("status").asInt()).isEqualTo(400);
    assertThat(importing("id\n1\n", "?region=XX").path("status").asInt()).isEqualTo(400);
  }

  /** Longer than any other body may be, and refused only when much of it was sent. */
  @Test
  void aLongFileIsNoBurden() throws Exception {
    String rows =
        IntStream.range(0, 1_000)
            .mapToObj(i -> "c" + i + ",Name of a customer with number " + i + "\n")
            .reduce("", String::concat);
    HttpResponse<String> taken = stream("id,name\n", rows, 50);
    assertThat(ConsoleHarness.json(taken).path("read").asLong()).isEqualTo(50_000);
    assertThat(console.store.customers().count()).isEqualTo(1_000);
    HttpResponse<String> refused = stream("no,such\n", rows, 50);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("No column is known");
  }

  private HttpResponse<String> stream(String header, String rows, int times) throws Exception {
    return console.send(
        console
            .request(ALL + "/import")
            .header("Content-Type", "text/csv")
            .POST(
                BodyPublishers.ofInputStream(
                    () ->
                        new SequenceInputStream(
                            Collections.enumeration(
                                IntStream.rangeClosed(0, times)
                                    .mapToObj(i -> bytes(i == 0 ? header : rows))
                                    .toList())))));
  }

  private static InputStream bytes(String text) {
    return new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void linksAreShownAndDecided() throws Exception {
    SamplePeople.fill(console);
    String links = ALL + "/" + SamplePeople.ADA + "/links";
    JsonNode all = console.json(links).path("links");
    assertThat(all.findValuesAsText("network")).containsExactly("mastodon", "bluesky", "discourse");
    assertThat(all.at("/0/evidence/0/kind").asText()).isEqualTo("handle");
    assertThat(all.at("/0/pending").asBoolean()).isFalse();

    String one = links + "/" + QueryString.encode("forum.example/ada");
    assertThat(console.send("PUT", one, "{\"verdict\": \"rejected\"}").statusCode()).isEqualTo(204);
    assertThat(console.store.linkDecisions().of("forum.example/ada"))
        .extracting(LinkDecision::customer, LinkDecision::verdict)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(SamplePeople.ADA, Verdict.REJECTED));
    JsonNode rejected = console.json(links).at("/links/2");
    assertThat(rejected.path("said").asText()).isEqualTo("rejected");
    assertThat(rejected.path("pending").asBoolean()).isTrue();

    console.store.customerLinks().remove("forum.example/ada");
    assertThat(console.json(links).at("/links/2/state").asText()).isEqualTo("rejected");
    assertThat(console.send("PUT", one, "{\"verdict\": \"open\"}").statusCode()).isEqualTo(204);
    assertThat(console.json(links).path("links")).hasSize(2);
    assertThat(console.send("PUT", one, "{\"verdict\": \"no\"}").statusCode()).isEqualTo(400);
    assertThat(console.send("PUT", one, "{}").statusCode()).isEqualTo(400);
    assertThat(
            console
                .send("PUT", ALL + "/nobody/links/x", "{\"verdict\": \"confirmed\"}")
                .statusCode())
        .isEqualTo(404);
    assertThat(console.get(ALL + "/nobody/links").statusCode()).isEqualTo(404);
  }

  @Test
  void aPostTellsItsCustomer() throws Exception {
    SamplePeople.fill(console);
    JsonNode hits = console.json("/api/v1/mentions?q=customer:" + SamplePeople.ADA);
    assertThat(hits.path("total").asLong()).isEqualTo(17);
    assertThat(hits.path("mentions").findValuesAsText("customer")).containsOnly(SamplePeople.ADA);
    assertThat(console.get("/export.csv?q=customer:known").body())
        .contains("," + SamplePeople.ADA + ",");
  }

  private JsonNode importing(String file, String parameters) throws Exception {
    return ConsoleHarness.json(
        console.send(
            console
                .request(ALL + "/import" + parameters)
                .header("Content-Type", "text/csv; charset=utf-8")
                .POST(BodyPublishers.ofString(file))));
  }
}
