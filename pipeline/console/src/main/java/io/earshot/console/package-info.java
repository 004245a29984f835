/**
 * Web pages and REST API: {@link io.earshot.console.Console} serves what it is given in {@link
 * io.earshot.console.ConsoleParts}.
 *
 * <p>{@code pages} is for people, {@code api} for programs; both ask through {@code query} (the
 * index) and {@code sources} (the store), after {@code security} let the request pass.
 */
package io.earshot.console;
