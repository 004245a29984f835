package io.earshot.sample;

import java.time.Instant;

/**
 * The truth about one post of the sample web, for tests that compare it with what was heard.
 *
 * @param url permalink
 * @param site host without port
 * @param title null for notes and answers
 * @param text whole text as it reads now, paragraphs separated by a blank line
 * @param answers permalink of what it replies to; null if it started the conversation
 */
public record SamplePost(
    String url,
    String site,
    String author,
    String handle,
    String title,
    String text,
    String language,
    Instant published,
    Instant updated,
    String answers) {}
