package io.earshot.connectors.article;

import java.util.regex.Pattern;

/** What pages say around articles, in the languages of the web. */
final class Phrases {
  /** The label of an advertisement, or of what a click would show. */
  private static final Pattern LABEL =
      pattern(
          """
          (advert(isement|ising)?|anzeige|werbung|publicidad|publicidade|publicité|pubblicità|iklan
          |реклама|広告|广告|廣告|광고|advertentie|annonce|annons|reklama?|reklame|mainos
          |(story|article)\\ continues\\ below.{0,40}|continue\\ reading.{0,40}|read\\ more
          |share\\ this.{0,30})[\\p{P}\\s]*
          """);

  /** How long the text is, and what it takes to read it. */
  private static final Pattern LENGTH =
      pattern(
          """
          (estimated\\ |approx\\.?\\ )?(reading|read)\\ time.{0,25}
          |[\\d.,\\s~–-]+(min(ute)?s?\\.?|word[s]?)(\\ (to\\ )?read(ing)?(\\ time)?)?
          |(lesezeit|lesedauer|temps\\ de\\ lecture|durée\\ de\\ lecture|tiempo\\ de\\ lectura|tempo\\ de\\ leitura
          |tempo\\ di\\ lettura|leestijd|время\\ чтения|czas\\ czytania).{0,25}
          |[\\d.,\\s]+(min(ute|uto)?[ns]?\\.?\\ (lesezeit|de\\ lecture|de\\ lectura|de\\ leitura|di\\ lettura))
          |(文章字数|本文字数|字数统计|阅读时长|阅读约需|阅读次数|阅读量|預計閱讀|閱讀時間|読了時間).{0,25}
          """);

  /** The heading of what readers wrote. */
  private static final Pattern COMMENTS =
      pattern(
          """
          [\\d\\s(]*(comments?|kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties
          |kommentarer|komentarze|komentáře|комментари[ийяев]+|yorumlar|评论|評論|コメント|댓글
          |responses|replies)[\\s\\d():]*
          |(\\d+|one|eine?|une?|uno|um)\\ (comments?|responses?|thoughts?|repl(y|ies)|kommentare?
          |gedanken?|commentaires?|réflexions?|réponses?|comentarios?|respuestas?|comentários?
          |respostas?|commenti?|risposte?)\\ .*
          |(leave\\ a\\ (reply|comment)|join\\ the\\ (conversation|discussion)
          |discussion\\ about\\ this\\ post|schreibe\\ einen\\ kommentar|laisser\\ un\\ commentaire
          |deja\\ una?\\ (comentario|respuesta)|deixe\\ uma?\\ (comentário|resposta)
          |lascia\\ un\\ commento|geef\\ een\\ reactie|добавить\\ комментарий).*
          """);

  /** Whose the text is. */
  private static final Pattern LEGAL =
      pattern(
          """
          (©|\\(c\\)\\ \\d|copyright\\ ).*
          |.*(all\\ rights\\ reserved|alle\\ rechte\\ vorbehalten|tous\\ droits\\ réservés
          |todos\\ los\\ derechos\\ reservados|todos\\ os\\ direitos\\ reservados
          |tutti\\ i\\ diritti\\ riservati|alle\\ rechten\\ voorbehouden|wszelkie\\ prawa\\ zastrzeżone
          |все\\ права\\ защищены|版权所有|無断転載|جميع\\ الحقوق\\ محفوظة).*
          |.*(采用.{0,40}许可协议|转载请注明|licensed\\ under\\ (a\\ )?(cc|creative\\ commons)\\b).{0,80}
          """);

  private static final String NETWORK =
      "(facebook|twitter|instagram|youtube|whatsapp|telegram|linkedin|tiktok|flipboard|mastodon)";

  /** A call to follow: nothing else at the end of an article names two networks. */
  private static final Pattern CALL =
      pattern(".*(newsletter|" + NETWORK + "\\b.*\\b" + NETWORK + ").*");

  private Phrases() {}

  private static Pattern pattern(String pattern) {
    return Pattern.compile(
        pattern,
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.COMMENTS | Pattern.DOTALL);
  }

  static boolean isLabel(String line) {
    return LABEL.matcher(line).matches() || LENGTH.matcher(line).matches();
  }

  static boolean isCommentsHeading(String line) {
    return COMMENTS.matcher(line).matches();
  }

  static boolean isLegal(String line) {
    return LEGAL.matcher(line).matches();
  }

  static boolean isCall(String line) {
    return CALL.matcher(line).matches();
  }
}
