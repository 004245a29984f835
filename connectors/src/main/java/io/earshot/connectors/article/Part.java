package io.earshot.connectors.article;

import java.util.HashMap;
import java.util.Map;

/**
 * What a part of a page is, by the words that designers write into class names and ids. Two words
 * joined by a hyphen stand for two adjacent words of a name, however they are joined there; {@code
 * ^} before a word lets it count only at the beginning of a name.
 */
enum Part {
  /** What readers wrote below the article. */
  COMMENTS(
      """
      comment comments commentlist commenting commentform commentarea disqus dsq respond replies
      livefyre hypercomments spotim talkback komment kommentar kommentare comentario comentarios
      commentaire commentaires commenti komentar reacties kommentarer komentarze
      """),

  /** The frame around the article, much the same on every page of a site. */
  FRAME(
      """
      nav navbar navigation subnav menu submenu breadcrumb breadcrumbs footer sidebar sidebars
      masthead toolbar topbar pagination pager paging pagenavi login signin search searchform cookie
      cookies consent gdpr modal popup overlay lightbox offcanvas skip banner rail ^widget ^widgets
      noprint tooltip dropdown popover hovercard offscreen off-screen sr-only
      visually-hidden visuallyhidden screen-reader nocontent prev-next next-prev pre-next prenext
      reprint
      """),

  /** What sells, or leads elsewhere. */
  PROMOTION(
      """
      ad ads advert adverts advertise advertisement advertising adsbygoogle adsense advertorial dfp
      sponsor sponsored sponsors promo promos promotion taboola outbrain zergnet revcontent
      newsletter newsletters subscribe subscription signup sign-up paywall donate donation related
      relatedposts recommended recommendation recommendations recirc recirculation trending popular
      teaser teasers most-read read-next read-more readmore more-stories more-news see-also up-next
      also-like share shares sharing sharebar sharedaddy shareaholic addthis addtoany social sociable publicidad publicidade werbung anzeige publicite iklan reklama lateral rodape compartir partage teilen relacionadas relacionados
      follow yarpp whatsapp
      """),

  /** Parts of an article that are not its text. */
  APPARATUS(
      """
      caption captions credit credits copyright byline author authors bio timestamp pubdate meta
      metadata postmeta tags taglist categories topics keywords gallery slideshow carousel slider video
      rating ratings toc editsection disclaimer kicker eyebrow vote votes votecell user-info
      standfirst dek strapline subtitle signature postprofile userinfo navbox catlinks
      reward license licence readingtime reading-time read-time wordcount word-count
      """),

  /** The article's text. */
  BODY(
      """
      article-body articlebody article-content articlecontent article-text articletext entry-content
      entrycontent post-content postcontent post-body postbody post-text story-body storybody
      story-content storytext content-body contentbody body-content body-copy bodycopy body-text
      bodytext blog-content news-content news-text news-body main-text e-content post-entry entry-body
      single-content rich-text richtext article-copy text-content
      """);

  private static final Map<String, Part> BY_WORD = new HashMap<>();

  static {
    for (Part part : values()) {
      for (String word : part.words) {
        BY_WORD.put(word, part);
      }
    }
  }

  private final String[] words;

  Part(String words) {
    this.words = words.strip().split("\\s+");
  }

  /** The part that a word, or two joined by a hyphen, stands for, or null. */
  static Part of(String word) {
    return BY_WORD.get(word);
  }
}
