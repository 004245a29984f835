package io.earshot.console.pages;

/**
 * A stretch of text.
 *
 * @param marked whether it is what was searched for
 */
public record Piece(String text, boolean marked) {}
