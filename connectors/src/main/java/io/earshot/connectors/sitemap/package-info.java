/**
 * Sitemaps and news sitemaps, whose new pages are read as articles. {@link
 * io.earshot.connectors.sitemap.SitemapConnector} is the way in.
 */
package io.earshot.connectors.sitemap;
