package io.earshot.store;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * That a CRM is to hold a record.
 *
 * @param target name of the CRM, never null
 * @param kind never null
 * @param customer id of whom it is about, never null
 * @param post what it tells of; null of a rollup, whose content is counted when it is sent
 */
public record CrmWish(String target, CrmRecordKind kind, String customer, CrmPost post) {
  public CrmWish {
    requireNonNull(target, "target is null");
    requireNonNull(kind, "kind is null");
    requireNonNull(customer, "customer is null");
    if (kind != CrmRecordKind.ROLLUP) {
      requireNonNull(post, "post is null");
    }
  }

  /** What the target knows it by: the same for each wish of the same record. */
  public String id() {
    String prefix = kind.name().toLowerCase(Locale.ROOT) + "_";
    return prefix + Columns.fingerprint(target, kind, subject()).substring(0, 32);
  }

  private String subject() {
    return switch (kind) {
      case ACTIVITY -> post.id();
      case ROLLUP -> customer;
      case CASE -> Columns.fingerprint(customer, post.conversation());
    };
  }
}
