/**
 * What texts name: {@link io.earshot.nlp.entity.EntityReader} joins the people, organisations and
 * places that CoreNLP's statistical model finds, the products and figures that have a form of their
 * own ({@link io.earshot.nlp.entity.Figures}), and the names that somebody watches.
 */
package io.earshot.nlp.entity;
