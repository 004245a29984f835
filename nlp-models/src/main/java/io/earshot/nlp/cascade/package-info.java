/**
 * The default engine: the linear models judge every text, and the encoder, which takes a hundred
 * times as long, those that they are not sure of. How sure is sure enough stands in {@code
 * cascade.json}, with what it costs; the sentences of a text are judged by the linear models.
 */
package io.earshot.nlp.cascade;
