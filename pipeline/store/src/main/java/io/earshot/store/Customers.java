package io.earshot.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The known customers: up to some millions. Every change takes the next store-wide revision, in the
 * transaction that makes it; what changes nothing takes none.
 */
public final class Customers {
  /** The most customers saved at once. */
  public static final int MAX_BATCH = 1_000;

  private static final int MAX_NAME = 300;

  private final Revisions revisions;
  private final Jdbi jdbi;

  Customers(Revisions revisions, Jdbi jdbi) {
    this.revisions = revisions;
    this.jdbi = jdbi;
  }

  /** How many there are. */
  public long count() {
    return jdbi.withHandle(
        handle ->
            handle
                .select("select count(*) from customers where not deleted")
                .mapTo(Long.class)
                .one());
  }

  public Optional<Customer> find(String id) {
    return Optional.ofNullable(find(List.of(id)).get(id));
  }

  /** Those of the ids that there are, by id. */
  public Map<String, Customer> find(Collection<String> ids) {
    return jdbi.withHandle(
        handle ->
            rows(handle, ids).values().stream()
                .filter(row -> !row.deleted())
                .collect(Collectors.toMap(CustomerRow::id, CustomerRow::customer)));
  }

  /**
   * By name, then id.
   *
   * @param text part of the name, whatever its case and accents, or the whole id; null finds all
   * @param after only those behind this one, as given by an earlier call; null: from the first on
   */
  public List<Customer> list(String text, Customer after, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    """
                    select * from customers
                    where not deleted and (name_key like ? escape '!' or id = ?)
                      and (name_key > ? or name_key = ? and id > ?)
                    order by name_key, id limit ?
                    """,
                    pattern(text),
                    text == null ? "" : text.strip(),
                    after == null ? "" : key(after.label()),
                    after == null ? "" : key(after.label()),
                    after == null ? "" : after.id(),
                    limit)
                .map(Customers::read)
                .map(CustomerRow::customer)
                .list());
  }

  /**
   * Those in which a text stands somewhere, in no order.
   *
   * @param text whatever its case
   */
  public List<Customer> holding(String text, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    "select * from customers where not deleted and lower(content) like ? escape '!'"
                        + " limit ?",
                    "%" + Columns.literal(text.strip().toLowerCase(Locale.ROOT)) + "%",
                    limit)
                .map(Customers::read)
                .map(CustomerRow::customer)
                .list());
  }

  /** Rows changed after a revision, tombstones included, in order of revision. */
  public List<CustomerRow> changedAfter(long revision, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    "select * from customers where revision > ? order by revision limit ?",
                    revision,
                    limit)
                .map(Customers::read)
                .list());
  }

  /** Adds or replaces a customer by id. */
  public void save(Customer customer) {
    saveAll(List.of(customer));
  }

  /**
   * Adds or replaces customers by id, in one transaction.
   *
   * @param customers at most {@link #MAX_BATCH}; of two with one id the later one stays
   * @return how many were new or changed
   */
  public int saveAll(List<Customer> customers) {
    if (customers.size() > MAX_BATCH) {
      throw new IllegalArgumentException(
          "at most %d customers at once, not %d".formatted(MAX_BATCH, customers.size()));
    }
    Map<String, Customer> byId = new HashMap<>();
    customers.forEach(customer -> byId.put(customer.id(), customer));
    return revisions.result(handle -> saveAll(handle, byId));
  }

  /**
   * Leaves a tombstone, which holds nothing but the id.
   *
   * @throws NoSuchElementException if there is no such customer
   */
  public void delete(String id) {
    revisions.write(
        handle -> {
          if (!bury(handle, id)) {
            throw new NoSuchElementException("There is no customer '" + id + "'");
          }
        });
  }

  /**
   * Leaves a tombstone; only within {@link Revisions#write}. Gives whether there was one to bury.
   */
  static boolean bury(Handle handle, String id) {
    return handle.execute(
            "update customers set name = '', name_key = '', content = '', deleted = true,"
                + " revision = ? where id = ? and not deleted",
            Revisions.next(handle),
            id)
        > 0;
  }

  private static int saveAll(Handle handle, Map<String, Customer> byId) {
    Map<String, CustomerRow> old = rows(handle, byId.keySet());
    List<Customer> changed =
        byId.values().stream()
            .filter(
                customer ->
                    !old.containsKey(customer.id())
                        || !customer.equals(old.get(customer.id()).customer()))
            .toList();
    write(
        handle,
        changed.stream().filter(customer -> old.containsKey(customer.id())).toList(),
        "update customers set name = ?, name_key = ?, content = ?, revision = ?, deleted = false"
            + " where id = ?");
    write(
        handle,
        changed.stream().filter(customer -> !old.containsKey(customer.id())).toList(),
        "insert into customers (name, name_key, content, revision, deleted, id)"
            + " values (?, ?, ?, ?, false, ?)");
    return changed.size();
  }

  private static void write(Handle handle, List<Customer> customers, String sql) {
    if (customers.isEmpty()) {
      return;
    }
    PreparedBatch batch = handle.prepareBatch(sql);
    for (Customer customer : customers) {
      batch.add(
          Columns.text(customer.label(), MAX_NAME),
          key(customer.label()),
          Columns.text(StoredJson.write(customer), Integer.MAX_VALUE),
          Revisions.next(handle),
          customer.id());
    }
    batch.execute();
  }

  private static Map<String, CustomerRow> rows(Handle handle, Collection<String> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return handle
        .createQuery("select * from customers where id in (<ids>)")
        .bindList("ids", List.copyOf(ids))
        .map(Customers::read)
        .collect(Collectors.toMap(CustomerRow::id, row -> row));
  }

  private static String pattern(String text) {
    String key = text == null ? "" : key(text.strip());
    return "%" + Columns.literal(key) + "%";
  }

  /** Without case and accents, as people search for names. */
  private static String key(String name) {
    String bare = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    return Columns.text(bare.toLowerCase(Locale.ROOT), MAX_NAME);
  }

  private static CustomerRow read(ResultSet row, StatementContext context) throws SQLException {
    return new CustomerRow(
        row.getString("id"),
        row.getBoolean("deleted")
            ? null
            : StoredJson.read(row.getString("content"), Customer.class),
        row.getLong("revision"));
  }
}
