/**
 * The embedded form: one process that owns {@code data/} and runs job, console and, if asked for,
 * the sample web. {@link io.earshot.app.embedded.Embedded} puts the parts together.
 */
package io.earshot.app.embedded;
