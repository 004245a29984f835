/**
 * Reads plain text as tokens, the way people write in public: words, links, handles, tags, emoji.
 *
 * <p>Language identification, the linear engine and near-copies all read through {@link
 * io.earshot.nlp.text.Tokens}. The index tokenises for itself, since its tokens need positions.
 */
package io.earshot.nlp.text;
