package io.earshot.store;

/** What a tracker watches. */
public enum TrackerKind {
  /** A brand or product of ours. */
  BRAND,
  /** A brand of somebody else, to compare with. */
  COMPETITOR,
  /** Something that is said for a while: a campaign, a launch, a recall. */
  CAMPAIGN,
  /** Something that people talk about, whoever makes it. */
  THEME
}
