package io.earshot.sample.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.earshot.sample.script.Entry;
import io.earshot.sample.script.FeedSpec;
import io.earshot.sample.script.Site;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Entities;

/** What pages tell machines: feeds, canonical URL, Open Graph, JSON-LD. */
record Metadata(Addresses addresses, Prose prose) {
  private static final ObjectMapper JSON = new ObjectMapper();

  Sheet add(Sheet sheet, Entry entry, Instant now) {
    addFeeds(sheet, entry.site());
    sheet.head("<link rel=\"canonical\" href=\"" + addresses.of(entry) + "\">");
    if (entry.site().metadata() != null) {
      property(sheet, "og:type", "article");
      property(sheet, "og:title", entry.title() == null ? "" : entry.title());
      property(sheet, "og:description", prose.summary(entry, now));
      property(sheet, "og:site_name", entry.site().title());
      property(sheet, "article:published_time", entry.published().toString());
      sheet.head("<script type=\"application/ld+json\">" + linkedData(entry, now) + "</script>");
    }
    return sheet;
  }

  /** Lets readers find the feeds of a site from its pages. */
  Sheet addFeeds(Sheet sheet, Site site) {
    for (FeedSpec feed : site.feeds()) {
      if (feed.format() != FeedSpec.Format.NEWS_SITEMAP) {
        sheet.head(
            "<link rel=\"alternate\" type=\"%s\" href=\"%s\">"
                .formatted(Feeds.mediaType(feed.format()), addresses.of(site) + feed.path()));
      }
    }
    return sheet;
  }

  private static void property(Sheet sheet, String name, String value) {
    sheet.head("<meta property=\"" + name + "\" content=\"" + Entities.escape(value) + "\">");
  }

  private String linkedData(Entry entry, Instant now) {
    Map<String, Object> article = new LinkedHashMap<>();
    article.put("@context", "https://schema.org");
    article.put("@type", entry.site().metadata());
    article.put("headline", entry.title());
    article.put("datePublished", entry.published().toString());
    article.put("dateModified", entry.updated(now).toString());
    article.put("author", Map.of("@type", "Person", "name", entry.author().name()));
    article.put("publisher", Map.of("@type", "Organization", "name", entry.site().title()));
    article.put("mainEntityOfPage", addresses.of(entry));
    try {
      return JSON.writeValueAsString(article).replace("</", "<\\/");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot describe " + entry.path() + " as JSON-LD", e);
    }
  }
}
