package io.earshot.insight.customers;

import java.util.List;

/**
 * A customer as a file or a program gives them, before anything is looked at.
 *
 * @param id or null
 * @param name in full, or null
 * @param emails never null
 * @param phones never null
 * @param sites never null; those that are profiles on known networks become handles
 * @param handles never null
 * @param company or null
 * @param locality or null
 * @param consent yes or no in one of many languages, or null
 */
public record CustomerDraft(
    String id,
    String name,
    List<String> emails,
    List<String> phones,
    List<String> sites,
    List<WrittenHandle> handles,
    String company,
    String locality,
    String consent) {
  public CustomerDraft {
    emails = emails == null ? List.of() : List.copyOf(emails);
    phones = phones == null ? List.of() : List.copyOf(phones);
    sites = sites == null ? List.of() : List.copyOf(sites);
    handles = handles == null ? List.of() : List.copyOf(handles);
  }
}
