package io.earshot.search.reading;

/** Some tokens of a text that stand next to one another: from one position to before another. */
public record Stretch(int from, int to) {}
