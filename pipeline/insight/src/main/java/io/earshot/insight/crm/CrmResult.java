package io.earshot.insight.crm;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * What came of sending a record.
 *
 * @param outcome never null
 * @param remoteId what the CRM itself calls it; null where it has no name for it, or was not asked
 * @param message what the CRM said, for people, without secrets; never null
 * @param notBefore when the CRM wants to be asked again, or null
 */
public record CrmResult(Outcome outcome, String remoteId, String message, Instant notBefore) {
  /** What is to be done next. */
  public enum Outcome {
    /** Nothing: the CRM holds it, or no longer, as it should. */
    TAKEN,
    /** It may go well later. */
    RETRY,
    /** It will never go well as things are. */
    DEAD,
    /** The CRM wants nothing any more. */
    DISABLE
  }

  public CrmResult {
    requireNonNull(outcome, "outcome is null");
    requireNonNull(message, "message is null");
  }

  public static CrmResult taken(String remoteId, String message) {
    return new CrmResult(Outcome.TAKEN, remoteId, message, null);
  }

  public static CrmResult retry(String message, Instant notBefore) {
    return new CrmResult(Outcome.RETRY, null, message, notBefore);
  }

  public static CrmResult dead(String message) {
    return new CrmResult(Outcome.DEAD, null, message, null);
  }
}
