/** How much is said of brands, and in what mood: share of voice and net sentiment. */
package io.earshot.insight.voice;
