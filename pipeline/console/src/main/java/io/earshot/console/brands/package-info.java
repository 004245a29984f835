/** What is watched and when it raises alerts, as the console decides it. */
package io.earshot.console.brands;
