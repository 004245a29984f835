package io.earshot.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.console.query.QueryString;
import io.earshot.store.LinkDecision;
import io.earshot.store.LinkDecision.Verdict;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of customers, used as a browser without scripts would. */
class PeoplePagesTest {
  private static final String ADA = "/people/" + SamplePeople.ADA;
  private static final String HOSTILE = "/people/" + QueryString.encode(SamplePeople.HOSTILE);

  @TempDir private Path folder;
  private ConsoleHarness console;

  @BeforeEach
  void start() throws Exception {
    console = ConsoleHarness.empty(folder);
    SamplePeople.fill(console);
  }

  @AfterEach
  void stop() throws Exception {
    console.close();
  }

  @Test
  void customersAreFoundByName() throws Exception {
    Document all = page("/people");
    assertThat(all.select(".heading p").text()).isEqualTo("4 customers");
    assertThat(all.select(".customers").first().select(".person h2").eachText())
        .containsExactly("Ada Brook");
    assertThat(all.select(".customers").last().select(".person h2").eachText())
        .containsExactly("<img src=x onerror=alert(8)>", "Ada Brook", "Jonas Król", "Jonas Krol");
    assertThat(all.select(".person .chip").eachText()).containsExactly("3 accounts", "3 accounts");
    assertThat(all.select(".tabs .unread").text()).isEqualTo("1");
    Document some = page("/people?q=krol");
    assertThat(some.select(".person h2").eachText()).hasSize(2);
    assertThat(page("/people?q=nobody").select(".nothing h2").text())
        .isEqualTo("Nobody of this name");
    Document first = page("/people?size=3");
    assertThat(first.select(".more a").attr("href")).isEqualTo("/people?after=C-2");
  }

  @Test
  void aCustomerIsShownWithTheirPostsAndAccounts() throws Exception {
    Document ada = page(ADA);
    assertThat(ada.select("h1").text()).isEqualTo("Ada Brook");
    assertThat(ada.select(".heading p a").text()).isEqualTo("17 posts");
    assertThat(ada.select(".hits .hit")).hasSize(10);
    assertThat(ada.select(".hits .customer")).isEmpty();
    assertThat(ada.select(".weeks-chart").attr("data-weeks"))
        .contains("\"name\":\"mastodon\",\"counts\":[1,1,1,1,1,1,1,3]");
    assertThat(ada.select(".volume thead th").eachText())
        .containsExactly("Week of", "bluesky", "discourse", "mastodon");
    assertThat(ada.select(".accounts .place").eachText())
        .contains("mastodon · town.example · @ada");
    assertThat(ada.select(".accounts .evidence").first().text())
        .isEqualTo("Their record has this very account: value of mastodon.");
    assertThat(ada.select("dl").text()).contains("c-1@mail.example", "+49301234567");
    assertThat(page(ada.select(".heading p a").attr("href")).select(".hit .customer").eachText())
        .isNotEmpty()
        .containsOnly("Customer Ada Brook");
    assertThat(console.get("/people/nobody").statusCode()).isEqualTo(404);
  }

  @Test
  void aLinkIsUndoneAndTheUndoingTakenBack() throws Exception {
    Map<String, String> undo = Map.of("author", SamplePeople.TOOT, "verdict", "rejected");
    HttpResponse<String> undone = send(ADA + "/links", undo);
    assertThat(undone.statusCode()).isEqualTo(303);
    assertThat(undone.headers().firstValue("Location")).contains(ADA + "#accounts");
    Document ada = page(ADA);
    assertThat(ada.select(".accounts .remark").text())
        .isEqualTo("You said that this is not them. It takes effect within seconds.");
    assertThat(ada.select(".accounts button[value=open]")).hasSize(1);
    send(ADA + "/links", Map.of("author", SamplePeople.TOOT, "verdict", "open"));
    assertThat(page(ADA).select(".accounts .remark")).isEmpty();
    assertThat(send(ADA + "/links", Map.of("verdict", "open")).statusCode()).isEqualTo(400);
    assertThat(send(ADA + "/links", Map.of("author", "x")).statusCode()).isEqualTo(400);
    assertThat(send("/people/nobody/links", undo).statusCode()).isEqualTo(404);
  }

  @Test
  void whoIsInDoubtIsDecidedAbout() throws Exception {
    Document conflicts = page("/link-conflicts");
    assertThat(conflicts.select(".source h2").text()).isEqualTo("J. K.");
    assertThat(conflicts.select(".reason").text())
        .isEqualTo("It names several customers: C-2, C-3.");
    assertThat(conflicts.select(".choices .who").eachText())
        .containsExactly("Jonas Król", "Jonas Krol");
    assertThat(conflicts.select(".choices .evidence").first().text())
        .isEqualTo("This profile publishes an e-mail address of theirs: jonas@mail.example.");
    String address = conflicts.select(".choices form").first().attr("action");
    HttpResponse<String> decided =
        send(
            address,
            Map.of("author", SamplePeople.DOUBTFUL, "verdict", "confirmed", "back", "conflicts"));
    assertThat(decided.headers().firstValue("Location")).contains("/link-conflicts");
    assertThat(decisions()).containsExactly(Tuple.tuple(SamplePeople.JONAS, Verdict.CONFIRMED));
    send("/link-conflicts/reject", Map.of("author", SamplePeople.DOUBTFUL));
    assertThat(decisions())
        .containsExactlyInAnyOrder(
            Tuple.tuple(SamplePeople.JONAS, Verdict.REJECTED),
            Tuple.tuple("C-3", Verdict.REJECTED));
    console.store.customerLinks().remove(SamplePeople.DOUBTFUL);
    assertThat(page("/link-conflicts").select(".nothing h2").text())
        .isEqualTo("Nothing is in doubt");
  }

  private List<Tuple> decisions() {
    return console.store.linkDecisions().of(SamplePeople.DOUBTFUL).stream()
        .map((LinkDecision one) -> Tuple.tuple(one.customer(), one.verdict()))
        .toList();
  }

  @Test
  void complaintsOfCustomersComeFirst() throws Exception {
    Document first = page("/answer-first");
    assertThat(first.select(".heading p").text())
        .isEqualTo("complaints of the last 14 days about Tindra that nobody has answered");
    assertThat(first.select("section").eq(0).select(".excerpt").eachText())
        .containsExactly(
            "A Tindra kettle and its lid: complaint",
            "A Tindra kettle and its lid: complaint of markup");
    assertThat(first.select("section").eq(0).select(".customer").eachText())
        .containsExactly("Customer Ada Brook", "Customer <img src=x onerror=alert(8)>");
    assertThat(first.select("section").eq(1).select(".excerpt").eachText())
        .containsExactly("A Tindra kettle and its lid: complaint of somebody");
    assertThat(first.select(".notice")).isEmpty();
    console.store.trackers().delete("Tindra");
    assertThat(page("/answer-first").select(".notice").text()).contains("your own accounts");
  }

  @Test
  void aPostLeadsToItsCustomer() throws Exception {
    Document post = page("/mentions/complaint");
    assertThat(post.select(".customer").attr("href")).isEqualTo(ADA);
    console.store.customers().delete(SamplePeople.ADA);
    assertThat(page("/mentions/complaint").select(".customer")).isEmpty();
    assertThat(page("/?q=customer:known").select(".customer").eachText())
        .containsExactly("Customer <img src=x onerror=alert(8)>");
  }

  @Test
  void aCustomerIsDeleted() throws Exception {
    assertThat(send(HOSTILE + "/delete", Map.of()).statusCode()).isEqualTo(303);
    assertThat(console.store.customers().find(SamplePeople.HOSTILE)).isEmpty();
    assertThat(send(HOSTILE + "/delete", Map.of()).statusCode()).isEqualTo(404);
  }

  @Test
  void aFileIsLookedAtAndTakenIn() throws Exception {
    String file =
        "Ref;Name;Mail;Fedi\n"
            + "N-1;Nora;nora@mail.example;@nora@town.example\n"
            + ";Nobody;;\n"
            + "N-2;Ned;none;\n";
    Document refused = upload("/import-people/preview", file, Map.of());
    assertThat(refused.select(".error").text())
        .startsWith("No column is known to be the customers' id");
    Map<String, String> mapping = new LinkedHashMap<>();
    mapping.put("Ref", "id");
    mapping.put("Fedi", "handle:mastodon");
    Document preview = upload("/import-people/preview", file, mapping);
    assertThat(preview.select(".summary").text())
        .isEqualTo(
            "This is how the file is understood. Nothing is saved yet: Earshot looked at all 3 rows"
                + " of it. It is a table with semicolons between its columns, in UTF-8.");
    assertThat(preview.select(".mapping option[selected]").eachText())
        .containsExactly("id", "name", "email", "handle:mastodon");
    assertThat(preview.select(".wide-table tbody tr")).hasSize(2);
    assertThat(preview.select(".wide-table tbody tr").first().text())
        .contains("mastodon: nora@town.example");
    assertThat(preview.select(".faults .quiet").eachText())
        .containsExactly("Line 3 · the customer is refused", "Line 4 · N-2 · emails left out");
    assertThat(console.store.customers().find("N-1")).isEmpty();

    Document taken = upload("/import-people", file, mapping);
    assertThat(taken.select(".summary").text())
        .startsWith("2 customers are new or changed, 0 as they were, 1 refused; 1 value left out.");
    assertThat(console.store.customers().find("N-1").orElseThrow().name()).isEqualTo("Nora");
    assertThat(upload("/import-people", "", Map.of()).select(".error").text())
        .isEqualTo("Choose a file first.");
  }

  private Document page(String path) throws Exception {
    return Jsoup.parse(console.get(path).body());
  }

  private HttpResponse<String> send(String path, Map<String, String> fields) throws Exception {
    StringBuilder form = new StringBuilder("form=yes");
    fields.forEach(
        (name, value) ->
            form.append('&').append(name).append('=').append(QueryString.encode(value)));
    return console.post(path, form.toString());
  }

  private Document upload(String path, String file, Map<String, String> columns) throws Exception {
    StringBuilder body = new StringBuilder();
    part(body, "token", console.token("/import-people"));
    part(body, "region", "DE");
    columns.forEach(
        (header, meaning) -> {
          part(body, "column", header);
          part(body, "meaning", meaning);
        });
    body.append(
        "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n");
    body.append(file).append("\r\n--cut--\r\n");
    return Jsoup.parse(
        console
            .send(
                console
                    .request(path)
                    .header("Content-Type", "multipart/form-data; boundary=cut")
                    .POST(BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8)))
            .body());
  }

  private static void part(StringBuilder body, String name, String value) {
    body.append("--cut\r\nContent-Disposition: form-data; name=\"")
        .append(name)
        .append("\"\r\n\r\n")
        .append(value)
        .append("\r\n");
  }
}
