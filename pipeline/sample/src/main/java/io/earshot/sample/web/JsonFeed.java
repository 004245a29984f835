package io.earshot.sample.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.earshot.sample.script.Entry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** JSON Feed 1.1 (jsonfeed.org/version/1.1). */
final class JsonFeed {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonFeed() {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Feed(
      String version,
      String title,
      @JsonProperty("home_page_url") String home,
      @JsonProperty("feed_url") String self,
      String description,
      String language,
      List<Item> items) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Item(
      String id,
      String url,
      String title,
      String summary,
      @JsonProperty("content_html") String content,
      @JsonProperty("date_published") String published,
      @JsonProperty("date_modified") String modified,
      List<Writer> authors,
      List<String> tags,
      String language) {}

  private record Writer(String name, String url) {}

  static byte[] write(Listing listing) throws JsonProcessingException {
    return JSON.writeValueAsBytes(
        new Feed(
            "https://jsonfeed.org/version/1.1",
            listing.site().title(),
            listing.addresses().of(listing.site()) + "/",
            listing.self(),
            listing.site().tagline(),
            listing.site().language(),
            listing.entries().stream().map(entry -> item(listing, entry)).toList()));
  }

  private static Item item(Listing listing, Entry entry) {
    String url = listing.addresses().of(entry);
    return new Item(
        url,
        url,
        listing.title(entry),
        listing.full() ? null : listing.prose().summary(entry, listing.now()),
        listing.full() ? listing.prose().html(entry, listing.now()) : null,
        date(entry.published()),
        entry.edited(listing.now()) ? date(entry.updated(listing.now())) : null,
        List.of(new Writer(entry.author().name(), listing.addresses().of(entry.author()))),
        entry.about(),
        entry.language());
  }

  private static String date(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
