package io.earshot.store;

/** How a channel is spoken to. */
public enum ChannelKind {
  /** To one or more mail addresses. */
  EMAIL,
  /** A CloudEvent by POST, signed as Standard Webhooks says. */
  WEBHOOK,
  /** A message by POST as Slack and those that speak like it take it. */
  SLACK
}
