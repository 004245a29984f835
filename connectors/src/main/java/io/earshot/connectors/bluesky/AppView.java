package io.earshot.connectors.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.connectors.feed.ReadableText;
import io.earshot.connectors.http.FetchException;
import io.earshot.connectors.http.JsonApi;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;

/** Asks an AppView, which knows all of its network and has made sure that handles are true. */
record AppView(HttpUrl root, JsonApi api) implements ProfileServer {
  @Override
  public int atOnce() {
    return 25;
  }

  @Override
  public Map<String, Profile> profiles(List<String> dids)
      throws FetchException, InterruptedException {
    HttpUrl.Builder url = root.newBuilder().addPathSegments("xrpc/app.bsky.actor.getProfiles");
    dids.forEach(did -> url.addQueryParameter("actors", did));
    Map<String, Profile> profiles = new HashMap<>();
    for (JsonNode profile : api.get(url.build().toString()).body().path("profiles")) {
      profiles.put(
          profile.path("did").asText(),
          new Profile(
              ReadableText.line(profile.path("handle").textValue()),
              ReadableText.line(profile.path("displayName").textValue()),
              profile.path("description").textValue(),
              null));
    }
    return profiles;
  }
}
