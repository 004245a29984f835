package io.earshot.sample.bluesky;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.earshot.sample.script.Library;
import io.earshot.sample.script.Persona;
import io.earshot.sample.script.Site;
import io.earshot.sample.web.Addresses;
import io.earshot.sample.web.Answer;
import io.earshot.sample.web.Api;
import io.earshot.sample.web.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** {@code app.bsky.actor.getProfiles}: who authors are. */
public final class AppView implements Api {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String PATH = "/xrpc/app.bsky.actor.getProfiles";

  private final Library library;
  private final Addresses addresses;

  public AppView(Library library, Addresses addresses) {
    this.library = library;
    this.addresses = addresses;
  }

  @Override
  public Answer answer(Site site, Request request, Instant now) {
    if (!request.path().equals(PATH)) {
      return null;
    }
    Accounts accounts = new Accounts(site);
    List<String> asked = request.parameters("actors");
    ObjectNode answer = JSON.createObjectNode();
    answer
        .putArray("profiles")
        .addAll(
            library.people().values().stream()
                .filter(person -> asked.contains(accounts.did(person)))
                .map(person -> profile(accounts, person))
                .toList());
    return Answer.json(200, answer);
  }

  /** The description names their home elsewhere on the sample web, and the account they say. */
  private ObjectNode profile(Accounts accounts, Persona person) {
    List<String> lines = new ArrayList<>(person.profile());
    lines.add(addresses.of(person));
    if (person.mastodon() != null) {
      lines.add(addresses.ofMastodon(person));
    }
    return JSON.createObjectNode()
        .put("did", accounts.did(person))
        .put("handle", accounts.handle(person))
        .put("displayName", person.name())
        .put("description", String.join("\n", lines));
  }
}
