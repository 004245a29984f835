package io.earshot.job.crm;

import static java.util.Objects.requireNonNull;

import io.earshot.store.CrmWish;
import java.util.List;

/**
 * What a post, or a change of it, means to CRMs.
 *
 * @param post id, never null
 * @param relinked whether its author has been found to be somebody else than before
 * @param formerly whom the author was taken for before; null: no customer
 * @param customer whom the author is; null: no customer
 * @param wishes what CRMs are to hold from now on, never null
 */
public record CrmChange(
    String post, boolean relinked, String formerly, String customer, List<CrmWish> wishes) {
  public CrmChange {
    requireNonNull(post, "post is null");
    wishes = wishes == null ? List.of() : List.copyOf(wishes);
  }
}
