package io.earshot.connectors;

import java.util.List;

/**
 * What authors say of themselves in their public profile. It travels with a post up to where
 * authors are linked to customers, and no further: no index holds it.
 *
 * @param description plain text, or null
 * @param location as they write it, or null
 * @param links absolute URLs that they say are theirs; never null
 * @param verifiedLinks those of the links of which the network has checked that they link back
 *     ({@code rel=me}), or that the author controls (a domain as handle); never null
 * @param email that they publish, or null
 * @param phone that they publish, as they write it, or null
 */
public record AuthorProfile(
    String description,
    String location,
    List<String> links,
    List<String> verifiedLinks,
    String email,
    String phone) {
  public AuthorProfile {
    links = links == null ? List.of() : List.copyOf(links);
    verifiedLinks = verifiedLinks == null ? List.of() : List.copyOf(verifiedLinks);
  }
}
