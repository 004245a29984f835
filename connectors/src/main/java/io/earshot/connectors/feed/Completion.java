package io.earshot.connectors.feed;

import io.earshot.connectors.Author;
import io.earshot.connectors.Post;
import io.earshot.connectors.article.Article;

/** Adds to a post what its feed leaves out and its page says. */
final class Completion {
  private Completion() {}

  static Post of(Post post, Article article) {
    return new Post(
        post.id(),
        post.source(),
        post.network(),
        post.site(),
        post.kind(),
        post.url(),
        post.title() == null ? article.title() : post.title(),
        post.text(),
        post.language() == null ? Languages.code(article.language()) : post.language(),
        post.published() == null ? article.published() : post.published(),
        post.updated() == null ? article.updated() : post.updated(),
        author(post, article),
        post.conversation(),
        post.inReplyTo(),
        post.copyKey(),
        post.links(),
        post.tags(),
        post.engagement());
  }

  private static Author author(Post post, Article article) {
    return post.author() == null ? PagePosts.author(article, post.site()) : post.author();
  }
}
