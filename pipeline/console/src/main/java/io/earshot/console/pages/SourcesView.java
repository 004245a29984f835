package io.earshot.console.pages;

import java.util.List;

/**
 * The page of all sources.
 *
 * @param summary such as "5 sources, 1 failing"
 */
public record SourcesView(String summary, List<SourceView> sources, AddSource add) {}
