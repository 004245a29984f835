package io.earshot.search;

import io.earshot.connectors.Engagement;
import io.earshot.nlp.Analysis;

/** The parts of a mention to replace; a null part stays as it is. */
public record Patch(Analysis analysis, Engagement engagement) {}
