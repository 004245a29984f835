package io.earshot.insight.customers;

import ezvcard.VCard;
import ezvcard.property.Impp;
import ezvcard.property.RawProperty;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The accounts that a vCard names: {@code SOCIALPROFILE} (RFC 9554), {@code X-SOCIALPROFILE} of
 * Apple and others, {@code IMPP}.
 */
final class CardHandles {
  private static final Set<String> PROFILES = Set.of("SOCIALPROFILE", "X-SOCIALPROFILE");

  /** Where cards of different programs name the network. */
  private static final List<String> SERVICES = List.of("SERVICE-TYPE", "X-SERVICE-TYPE", "TYPE");

  private static final List<String> USERS = List.of("USERNAME", "X-USER", "X-USERID");

  /** Types that say where a profile is used, not on which network. */
  private static final Set<String> USES = Set.of("home", "work", "pref", "other", "internet");

  private final VCard card;

  CardHandles(VCard card) {
    this.card = card;
  }

  List<WrittenHandle> all() {
    Stream<WrittenHandle> profiles =
        card.getExtendedProperties().stream()
            .filter(raw -> PROFILES.contains(raw.getPropertyName().toUpperCase(Locale.ROOT)))
            .map(CardHandles::profile);
    Stream<WrittenHandle> messengers =
        card.getImpps().stream().filter(impp -> impp.getUri() != null).map(CardHandles::messenger);
    return Stream.concat(profiles, messengers).toList();
  }

  private static WrittenHandle profile(RawProperty raw) {
    String value = String.valueOf(raw.getValue());
    String user = first(raw, USERS).orElse(value.substring(value.indexOf(':') + 1));
    String network = first(raw, SERVICES).orElse(null);
    return new WrittenHandle(network, Handles.ofUrl(value).isPresent() ? value : user);
  }

  private static Optional<String> first(RawProperty raw, List<String> parameters) {
    return parameters.stream()
        .flatMap(parameter -> raw.getParameters(parameter).stream())
        .filter(value -> !USES.contains(value.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  private static WrittenHandle messenger(Impp impp) {
    String address = impp.getUri().toString();
    return Handles.ofUrl(address).isPresent()
        ? new WrittenHandle(null, address)
        : new WrittenHandle(impp.getProtocol(), impp.getHandle());
  }
}
