package io.earshot.insight.identity;

import io.earshot.store.EvidenceKind;
import io.earshot.store.LinkDecision.Verdict;
import io.earshot.store.LinkEvidence;
import io.earshot.store.LinkedAuthor.State;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What comes of all evidence for an author, and of what people said to it.
 *
 * @param state null: there is no evidence
 * @param customer null unless linked
 * @param consent whether the linked customer agreed to be recognised
 * @param evidence never null
 * @param reason why the author is not linked although there is evidence, or null
 */
public record Resolution(
    State state, String customer, boolean consent, List<LinkEvidence> evidence, String reason) {
  /** No evidence. */
  public static final Resolution NOBODY = new Resolution(null, null, false, null, null);

  public Resolution {
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
  }

  /**
   * Decides.
   *
   * @param matches all that the author's keys gave
   * @param verdicts what people said, by customer; they have the last word
   */
  public static Resolution of(Collection<Match> matches, Map<String, Verdict> verdicts) {
    List<LinkEvidence> evidence = evidence(matches, verdicts);
    Set<String> confirmed = saying(verdicts, Verdict.CONFIRMED);
    Set<String> rejected = saying(verdicts, Verdict.REJECTED);
    Set<String> candidates =
        confirmed.isEmpty()
            ? matches.stream()
                .map(Match::customer)
                .filter(customer -> !rejected.contains(customer))
                .collect(Collectors.toCollection(TreeSet::new))
            : confirmed;
    if (candidates.isEmpty()) {
      return evidence.isEmpty()
          ? NOBODY
          : new Resolution(State.REJECTED, null, false, evidence, "someone said so");
    }
    if (candidates.size() > 1) {
      return conflict(evidence, "it names several customers: " + String.join(", ", candidates));
    }
    return ofOne(candidates.iterator().next(), matches, evidence, !confirmed.isEmpty());
  }

  private static Resolution ofOne(
      String customer, Collection<Match> matches, List<LinkEvidence> evidence, boolean confirmed) {
    List<Match> theirs =
        matches.stream().filter(match -> match.customer().equals(customer)).toList();
    if (!confirmed && theirs.stream().allMatch(match -> match.otherAccount() != null)) {
      return conflict(
          evidence,
          "the customer is known to have another account there: " + theirs.get(0).otherAccount());
    }
    boolean consent = theirs.stream().anyMatch(Match::consent);
    return new Resolution(State.LINKED, customer, consent, evidence, null);
  }

  private static Resolution conflict(List<LinkEvidence> evidence, String reason) {
    return new Resolution(State.CONFLICT, null, false, evidence, reason);
  }

  private static Set<String> saying(Map<String, Verdict> verdicts, Verdict verdict) {
    return verdicts.entrySet().stream()
        .filter(said -> said.getValue() == verdict)
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<LinkEvidence> evidence(
      Collection<Match> matches, Map<String, Verdict> verdicts) {
    List<LinkEvidence> evidence = new ArrayList<>();
    saying(verdicts, Verdict.CONFIRMED)
        .forEach(
            customer ->
                evidence.add(new LinkEvidence(customer, EvidenceKind.PERSON, "confirmed by hand")));
    matches.stream()
        .map(match -> new LinkEvidence(match.customer(), match.kind(), match.value()))
        .distinct()
        .sorted(
            Comparator.comparing(LinkEvidence::customer)
                .thenComparing(LinkEvidence::kind)
                .thenComparing(LinkEvidence::value))
        .forEach(evidence::add);
    return evidence;
  }
}
