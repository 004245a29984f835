package io.earshot.console.pages;

import io.earshot.console.web.Fault;
import io.earshot.console.web.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with a form, said under the field where it is wrong.
 *
 * @param field its name; empty for the form as a whole
 * @param place what was written there, the fault marked; empty if it has no place
 */
public record FaultView(String field, String message, List<Piece> place) {
  private static final int AROUND = 40;
  private static final String MORE = "…";

  static FaultView of(Problem problem) {
    Fault fault = problem.fault();
    return fault == null
        ? new FaultView("", problem.getMessage(), List.of())
        : new FaultView(fault.field(), under(fault.field(), problem.getMessage()), place(fault));
  }

  /** What stands under a field need not name it. */
  private static String under(String field, String message) {
    String start = field + ": ";
    return message.startsWith(start)
        ? Character.toUpperCase(message.charAt(start.length()))
            + message.substring(start.length() + 1)
        : message;
  }

  private static List<Piece> place(Fault fault) {
    if (fault.column() == null || fault.value() == null) {
      return List.of();
    }
    String text = fault.value();
    int at = offset(text, fault.column() - 1);
    int end = at < text.length() ? text.offsetByCodePoints(at, 1) : at;
    int from = Math.max(0, at - AROUND);
    int to = Math.min(text.length(), end + AROUND);
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Piece((from > 0 ? MORE : "") + text.substring(from, at), false));
    pieces.add(new Piece(end > at ? text.substring(at, end) : "\u2423", true));
    pieces.add(new Piece(text.substring(end, to) + (to < text.length() ? MORE : ""), false));
    return pieces;
  }

  /** Columns count characters, beyond the end too. */
  private static int offset(String text, int characters) {
    int known = Math.min(characters, text.codePointCount(0, text.length()));
    return text.offsetByCodePoints(0, known);
  }
}
