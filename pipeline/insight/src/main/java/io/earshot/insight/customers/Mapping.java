package io.earshot.insight.customers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What the columns of a file mean.
 *
 * @param columns in their order
 * @param id which of them is the id, counted from 0; it may mean something else, too
 */
record Mapping(List<Column> columns, int id) {
  Mapping {
    columns = List.copyOf(columns);
  }

  /**
   * Guesses, and puts what somebody says above that.
   *
   * @param said meanings by header, or by number of the column from 1; {@code id, email} is both
   * @throws CustomerFileException if that names no column or no meaning, or no column is the id
   */
  static Mapping of(List<String> headers, Map<String, String> said) throws CustomerFileException {
    List<Column> columns = new ArrayList<>(headers.stream().map(ColumnGuess::of).toList());
    int id = -1;
    for (Map.Entry<String, String> one : said.entrySet()) {
      for (int place : places(headers, one.getKey())) {
        List<String> labels = List.of(one.getValue().strip().split("\\s*,\\s*"));
        columns.set(place, column(headers.get(place), labels));
        id = labels.contains(Meaning.ID.label()) ? place : id;
      }
    }
    return new Mapping(columns, id < 0 ? guessedId(columns) : id).withOneId();
  }

  /** With the meaning that is said besides that it is the id. */
  private static Column column(String header, List<String> labels) throws CustomerFileException {
    Column column = new Column(header, Meaning.IGNORED, null);
    for (String label : labels) {
      column = label.equals(Meaning.ID.label()) ? column : Column.of(header, label);
    }
    return column;
  }

  private static List<Integer> places(List<String> headers, String name)
      throws CustomerFileException {
    List<Integer> places =
        IntStream.range(0, headers.size())
            .filter(
                i ->
                    headers.get(i).strip().equalsIgnoreCase(name.strip())
                        || Integer.toString(i + 1).equals(name.strip()))
            .boxed()
            .toList();
    if (places.isEmpty()) {
      throw new CustomerFileException(
          "There is no column '%s'. There are: %s".formatted(name, String.join(", ", headers)));
    }
    return places;
  }

  private static int guessedId(List<Column> columns) throws CustomerFileException {
    return IntStream.range(0, columns.size())
        .filter(i -> columns.get(i).meaning() == Meaning.ID)
        .findFirst()
        .orElseThrow(() -> withoutId(columns));
  }

  private static CustomerFileException withoutId(List<Column> columns) {
    return new CustomerFileException(
        "No column is known to be the customers' id. Say which is, with COLUMN=id, or"
            + " COLUMN=id,email where they are known by their e-mail address. There are: "
            + String.join(", ", columns.stream().map(Column::header).toList()));
  }

  /** Files have ids of other things, too. */
  private Mapping withOneId() {
    return new Mapping(
        columns.stream()
            .map(
                column ->
                    column.meaning() == Meaning.ID
                        ? new Column(column.header(), Meaning.IGNORED, null)
                        : column)
            .toList(),
        id);
  }

  /** What people read for a column, such as {@code id} or {@code id, email}. */
  String label(int place) {
    String label = columns.get(place).label();
    if (place != id) {
      return label;
    }
    String idLabel = Meaning.ID.label();
    return columns.get(place).meaning() == Meaning.IGNORED ? idLabel : idLabel + ", " + label;
  }
}
