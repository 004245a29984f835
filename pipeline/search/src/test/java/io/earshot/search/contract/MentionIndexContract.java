package io.earshot.search.contract;

/** The whole suite. */
public interface MentionIndexContract
    extends WritesContract,
        QueriesContract,
        CountsContract,
        PagingContract,
        HighlightsContract,
        RandomQueriesContract,
        NearestContract {}
