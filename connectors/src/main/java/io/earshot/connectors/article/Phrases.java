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
    return LABEL.matcher(line).matches();
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
