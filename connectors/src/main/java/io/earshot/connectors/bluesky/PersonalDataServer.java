package io.earshot.connectors.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.earshot.connectors.feed.ReadableText;
import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.FetchException.Reason;
import io.earshot.connectors.http.JsonApi;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;

/** Asks a PDS, which knows the accounts that live on it. */
record PersonalDataServer(HttpUrl root, JsonApi api) implements ProfileServer {
  @Override
  public int atOnce() {
    return 1;
  }

  @Override
  public Map<String, Profile> profiles(List<String> dids)
      throws FetchException, InterruptedException {
    String did = dids.get(0);
    JsonNode account = ask("describeRepo", Map.of("repo", did));
    JsonNode record =
        ask("getRecord", Map.of("repo", did, "collection", RecordEvent.PROFILES, "rkey", "self"));
    boolean verified = account.path("handleIsCorrect").asBoolean();
    return Map.of(
        did,
        new Profile(
            verified ? ReadableText.line(account.path("handle").textValue()) : null,
            ReadableText.line(record.path("value").path("displayName").textValue()),
            record.path("value").path("description").textValue(),
            null));
  }

  /** An answer; nothing if there is no such account or record, which is said by status 400. */
  private JsonNode ask(String method, Map<String, String> parameters)
      throws FetchException, InterruptedException {
    HttpUrl.Builder url = root.newBuilder().addPathSegments("xrpc/com.atproto.repo." + method);
    parameters.forEach(url::addQueryParameter);
    try {
      return api.get(url.build().toString()).body();
    } catch (FetchException e) {
      if (e.reason() == Reason.CLIENT_ERROR) {
        return MissingNode.getInstance();
      }
      throw e;
    }
  }
}
