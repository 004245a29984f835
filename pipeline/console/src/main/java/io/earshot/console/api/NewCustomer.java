package io.earshot.console.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.earshot.insight.customers.CustomerDraft;
import io.earshot.insight.customers.WrittenHandle;
import java.util.List;

/**
 * Body that adds or replaces a customer; its id stands in the address.
 *
 * @param region ISO 3166 code of phone numbers that name no country, or null
 */
@JsonIgnoreProperties("id")
record NewCustomer(
    String name,
    List<String> emails,
    List<String> phones,
    List<String> sites,
    List<WrittenHandle> handles,
    String company,
    String locality,
    boolean consent,
    String region) {
  NewCustomer {
    emails = emails == null ? List.of() : List.copyOf(emails);
    phones = phones == null ? List.of() : List.copyOf(phones);
    sites = sites == null ? List.of() : List.copyOf(sites);
    handles = handles == null ? List.of() : List.copyOf(handles);
  }

  CustomerDraft draft(String id) {
    return new CustomerDraft(
        id, name, emails, phones, sites, handles, company, locality, Boolean.toString(consent));
  }
}
