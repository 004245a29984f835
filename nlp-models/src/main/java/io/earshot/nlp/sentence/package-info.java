/**
 * Where sentences end, the way people write in public: tags and emoji after the full stop belong to
 * the sentence before it, a line that is left begins a new one.
 */
package io.earshot.nlp.sentence;
