package io.earshot.console.pages;

import io.earshot.console.Health;
import io.earshot.console.web.Assets;

/**
 * What surrounds every page.
 *
 * @param title of the page
 * @param section the part of the console that the page belongs to, or null
 * @param token for its forms
 * @param session whether there is something to log out of
 * @param unread alerts that nobody has read
 */
public record Shell(
    String title,
    String section,
    Health health,
    Assets assets,
    String token,
    boolean session,
    long unread) {}
