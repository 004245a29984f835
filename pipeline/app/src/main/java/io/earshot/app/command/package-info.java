/**
 * The verbs of {@code ./earshot}, a class each. A verb reads its options, calls what does the work,
 * and prints; tables also come as JSON with {@code --json}.
 */
package io.earshot.app.command;
