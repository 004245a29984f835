/**
 * The sample web over HTTP: feeds in every format, pages, robots.txt, each site a host of its own.
 *
 * <p>{@link io.earshot.sample.web.WebServer} takes requests, {@code Sites} finds the answer, {@code
 * Feeds} and {@code Pages} write it.
 */
package io.earshot.sample.web;
