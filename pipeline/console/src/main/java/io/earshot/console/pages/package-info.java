/**
 * The pages for people. Each page has a handler that gathers, a record that holds what the page
 * shows in words, and a template in {@code src/main/jte} that only lays it out. Templates escape
 * everything they print.
 */
package io.earshot.console.pages;
