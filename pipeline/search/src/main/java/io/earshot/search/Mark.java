package io.earshot.search;

/** What tells a post apart from what a customer plainly says. */
public enum Mark {
  /** It sells, lures or begs for followers. */
  SPAM,
  /** A program wrote it. */
  BOT,
  /** It offers work. */
  JOB_ADVERT,
  /** It means other than it says. */
  IRONIC,
  /** It insults, threatens or swears. */
  OFFENSIVE
}
