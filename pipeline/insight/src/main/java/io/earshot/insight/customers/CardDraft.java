package io.earshot.insight.customers;

import ezvcard.VCard;
import ezvcard.property.Address;
import ezvcard.property.Organization;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.TextProperty;
import ezvcard.property.Uid;
import ezvcard.property.Url;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a vCard says of a customer. A card without {@code UID} is known by its first e-mail. */
final class CardDraft {
  private final VCard card;

  CardDraft(VCard card) {
    this.card = card;
  }

  CustomerDraft draft() {
    List<String> emails = texts(card.getEmails());
    Uid uid = card.getUid();
    String id = uid == null ? emails.stream().findFirst().orElse(null) : uid.getValue();
    return new CustomerDraft(
        id,
        name(),
        emails,
        phones(),
        card.getUrls().stream().map(Url::getValue).filter(Objects::nonNull).toList(),
        new CardHandles(card).all(),
        company(),
        locality(),
        null);
  }

  private static List<String> texts(List<? extends TextProperty> properties) {
    return properties.stream().map(TextProperty::getValue).filter(Objects::nonNull).toList();
  }

  private String name() {
    StructuredName parts = card.getStructuredName();
    if (card.getFormattedName() != null || parts == null) {
      return card.getFormattedName() == null ? null : card.getFormattedName().getValue();
    }
    return Stream.of(parts.getGiven(), parts.getFamily())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }

  private List<String> phones() {
    return card.getTelephoneNumbers().stream().map(CardDraft::phone).toList();
  }

  private static String phone(Telephone phone) {
    return phone.getUri() == null ? String.valueOf(phone.getText()) : phone.getUri().toString();
  }

  private String company() {
    Organization organization = card.getOrganization();
    return organization == null || organization.getValues().isEmpty()
        ? null
        : organization.getValues().get(0);
  }

  private String locality() {
    return card.getAddresses().stream()
        .map(Address::getLocality)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
