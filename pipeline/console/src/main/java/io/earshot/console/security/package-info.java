/**
 * Who may use the console, and from where. {@link io.earshot.console.security.Guard} runs before
 * every request; its parts each know one danger: other sites' names for this machine ({@code
 * HostNames}), requests forged by other sites ({@code CrossSite}, {@code FormTokens}), guessed
 * passwords ({@code Throttle}).
 */
package io.earshot.console.security;
