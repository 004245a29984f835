/**
 * Servers that speak as Mastodon does, as far as readers of public posts ask: {@code MastodonApi}
 * answers, {@code StatusPage} pages, {@code StatusJson} writes, {@code StatusStream} tells what
 * happens as it happens.
 */
package io.earshot.sample.mastodon;
