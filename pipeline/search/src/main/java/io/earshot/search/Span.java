package io.earshot.search;

/** A stretch of UTF-16 units, end exclusive. */
public record Span(int start, int end) {}
