package io.earshot.insight.customers;

import static java.util.Objects.requireNonNull;

import io.earshot.store.Customer;
import io.earshot.store.SocialHandle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes customers of drafts: every value in the one form in which it is compared. */
public final class Normaliser {
  private final Phones phones;

  public Normaliser(Phones phones) {
    this.phones = requireNonNull(phones, "phones is null");
  }

  /** Keeps what is of use; a draft without a usable id gives no customer. */
  public Normalised normalised(CustomerDraft draft) {
    Usable usable = new Usable();
    String id = usable.one("id", draft.id() == null ? "" : draft.id(), Normaliser::id);
    String name = usable.one("name", draft.name(), Written::shortLine);
    List<String> emails = usable.each("emails", draft.emails(), Emails::of);
    List<String> numbers = usable.each("phones", draft.phones(), phones::of);
    List<Place> places = usable.each("sites", draft.sites(), Place::of);
    List<SocialHandle> handles = usable.each("handles", draft.handles(), Normaliser::handle);
    String company = usable.one("company", draft.company(), Written::shortLine);
    String locality = usable.one("locality", draft.locality(), Written::shortLine);
    boolean consent = Boolean.TRUE.equals(usable.one("consent", draft.consent(), Consent::of));
    List<String> sites = places.stream().flatMap(place -> place.site().stream()).toList();
    Customer customer =
        id == null
            ? null
            : new Customer(
                id,
                name,
                emails,
                numbers,
                sites,
                withProfiles(handles, places),
                company,
                locality,
                consent);
    return new Normalised(customer, usable.refused());
  }

  private static List<SocialHandle> withProfiles(List<SocialHandle> handles, List<Place> places) {
    if (places.stream().allMatch(place -> place.profile().isEmpty())) {
      return handles;
    }
    Stream<SocialHandle> profiles = places.stream().flatMap(place -> place.profile().stream());
    return Stream.concat(handles.stream(), profiles).distinct().toList();
  }

  private static String id(String text) {
    String id = Written.line(text);
    try {
      return new Customer(id == null ? "" : id, null, null, null, null, null, null, null, false)
          .id();
    } catch (IllegalArgumentException e) {
      throw new RefusedValueException(
          text,
          id == null
              ? "is no id: give the customer the one that the CRM has"
              : "is no id: it has up to %d characters without blanks, and is not 'known'"
                  .formatted(Customer.MAX_ID));
    }
  }

  private static SocialHandle handle(WrittenHandle written) {
    return Handles.of(written.network(), written.handle());
  }

  /** An address: of a profile, else of a site. */
  private record Place(Optional<SocialHandle> profile, Optional<String> site) {
    static Place of(String url) {
      String site = Sites.key(url);
      Optional<SocialHandle> profile = Handles.ofSite(site);
      return new Place(profile, profile.isPresent() ? Optional.empty() : Optional.of(site));
    }
  }
}
