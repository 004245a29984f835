/**
 * Reads {@code config/*.yaml} into typed records. Everything wrong with a file is said at once,
 * each with file, line, column and remedy; a key nobody asked for is a mistake.
 */
package io.earshot.app.config;
