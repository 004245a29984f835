package io.earshot.connectors.feed;

import io.earshot.connectors.Author;
import io.earshot.connectors.Permalink;
import io.earshot.connectors.Post;
import io.earshot.connectors.PostKind;
import io.earshot.connectors.article.Article;
import io.earshot.connectors.article.Byline;

/** Makes posts of pages that no feed describes. */
public final class PagePosts {
  private PagePosts() {}

  /**
   * The post of a page.
   *
   * @param article what the page says
   * @param source name of the stanza
   * @param address where the page was found, or null if that is not known
   * @param id what to call a page that has no address at all
   */
  public static Post post(Article article, String source, String address, String id) {
    String url = Addresses.isWeb(article.url()) ? article.url() : address;
    String known = Permalink.id(address == null ? url : address);
    String postId = known == null ? Permalink.shortened(id) : known;
    Permalink permalink = Permalink.of(url);
    String site = permalink == null ? null : permalink.site();
    return new Post(
        postId,
        source,
        "web",
        site,
        PostKind.POST,
        url,
        article.title() == null ? null : Characters.cut(article.title(), Limits.TITLE),
        Characters.cut(Characters.clean(article.text()), Limits.TEXT),
        Languages.code(article.language()),
        article.published(),
        article.updated(),
        author(article, site),
        postId,
        null,
        null,
        article.links(),
        null,
        null);
  }

  static Author author(Article article, String site) {
    if (article.authors().isEmpty()) {
      return null;
    }
    Byline first = article.authors().get(0);
    return Authors.author(site, first.name(), first.url());
  }
}
