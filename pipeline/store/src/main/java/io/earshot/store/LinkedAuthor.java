package io.earshot.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * An author for whom there is evidence that they are a customer.
 *
 * @param author id, never null
 * @param network as posts name it, or null
 * @param site host, or null
 * @param name display name, or null
 * @param handle or null
 * @param url of the profile, or null
 * @param state never null
 * @param customer id of the customer that their posts are tied to; null unless {@link State#LINKED}
 * @param evidence for this and other customers; never null
 * @param reason why they are not linked, or null
 * @param since when this came to be so, never null
 */
public record LinkedAuthor(
    String author,
    String network,
    String site,
    String name,
    String handle,
    String url,
    State state,
    String customer,
    List<LinkEvidence> evidence,
    String reason,
    Instant since) {
  /** What comes of the evidence. */
  public enum State {
    /** The author's posts are the customer's. */
    LINKED,
    /** The evidence contradicts itself; someone may decide. */
    CONFLICT,
    /** Somebody said that it is not so. */
    REJECTED
  }

  public LinkedAuthor {
    requireNonNull(author, "author is null");
    requireNonNull(state, "state is null");
    requireNonNull(since, "since is null");
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
  }

  /** What a person reads for the author; never null. */
  public String label() {
    if (name != null && !name.isBlank()) {
      return name;
    }
    return handle == null ? author : handle;
  }
}
