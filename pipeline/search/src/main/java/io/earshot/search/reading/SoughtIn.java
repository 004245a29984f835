package io.earshot.search.reading;

import io.earshot.search.query.TextField;

/** Words that are looked for in some field. */
public record SoughtIn(TextField field, Sought words) {}
