package io.earshot.store;

import io.earshot.store.LinkedAuthor.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;
import org.jdbi.v3.core.statement.StatementContext;

/** Which authors are customers, as the job found out; what people say to it is elsewhere. */
public final class CustomerLinks {
  private static final String SELECT = "select * from customer_links where ";

  private final Jdbi jdbi;

  CustomerLinks(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Adds or replaces what is known of an author. */
  public void put(LinkedAuthor found) {
    String key = Columns.fingerprint(found.author());
    String content = Columns.text(StoredJson.write(found), Integer.MAX_VALUE);
    jdbi.useTransaction(
        handle -> {
          int known =
              handle.execute(
                  "update customer_links set state = ?, customer = ?, content = ?"
                      + " where author_key = ?",
                  found.state().name(),
                  found.customer(),
                  content,
                  key);
          if (known == 0) {
            handle.execute(
                "insert into customer_links (author_key, state, customer, content)"
                    + " values (?, ?, ?, ?)",
                key,
                found.state().name(),
                found.customer(),
                content);
          }
        });
  }

  /** There is no evidence any more. */
  public void remove(String author) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "delete from customer_links where author_key = ?", Columns.fingerprint(author)));
  }

  public Optional<LinkedAuthor> find(String author) {
    return list(SELECT + "author_key = ?", Columns.fingerprint(author)).stream().findFirst();
  }

  /** Those that are a customer, in the order in which they were first found. */
  public List<LinkedAuthor> of(String customer) {
    return list(SELECT + "customer = ? order by number", customer);
  }

  /** In a state, newest first. */
  public List<LinkedAuthor> newest(State state, int limit) {
    return list(SELECT + "state = ? order by number desc limit ?", state.name(), limit);
  }

  /** How many are in a state. */
  public long count(State state) {
    return jdbi.withHandle(
        handle ->
            handle
                .select("select count(*) from customer_links where state = ?", state.name())
                .mapTo(Long.class)
                .one());
  }

  /** Ids of customers who were heard, those first of whom an account was found last. */
  public List<String> newestCustomers(int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    "select customer from customer_links where customer is not null"
                        + " group by customer order by max(number) desc limit ?",
                    limit)
                .mapTo(String.class)
                .list());
  }

  /** How many authors are each of some customers; those that none is are left out. */
  public Map<String, Long> counts(Collection<String> customers) {
    if (customers.isEmpty()) {
      return Map.of();
    }
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select customer, count(*) as authors from customer_links"
                        + " where customer in (<ids>) group by customer")
                .bindList("ids", List.copyOf(customers))
                .setMapKeyColumn("customer")
                .setMapValueColumn("authors")
                .collectInto(new GenericType<Map<String, Long>>() {}));
  }

  private List<LinkedAuthor> list(String sql, Object... values) {
    return jdbi.withHandle(handle -> handle.select(sql, values).map(CustomerLinks::read).list());
  }

  private static LinkedAuthor read(ResultSet row, StatementContext context) throws SQLException {
    return StoredJson.read(row.getString("content"), LinkedAuthor.class);
  }
}
