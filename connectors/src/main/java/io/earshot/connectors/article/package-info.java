/**
 * Reads the article on a web page: title, authors, dates, language and body text.
 *
 * <p>{@link io.earshot.connectors.article.ArticleExtractor} is the façade: markup in, one {@link
 * io.earshot.connectors.article.Article} out. {@link io.earshot.connectors.article.PlainText} turns
 * any markup into text, for feeds and pages alike.
 */
package io.earshot.connectors.article;
