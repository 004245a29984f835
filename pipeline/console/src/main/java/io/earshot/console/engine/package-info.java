/** By what posts are analysed, and having older ones analysed again. */
package io.earshot.console.engine;
