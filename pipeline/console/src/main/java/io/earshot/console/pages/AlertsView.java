package io.earshot.console.pages;

import java.util.List;

/**
 * The inbox.
 *
 * @param summary such as "3 unread"
 * @param newest number of the newest alert shown, for what marks all as read; 0 of none
 * @param older address of the next page, or null
 */
public record AlertsView(String summary, List<AlertView> alerts, long newest, String older) {}
