/**
 * What happens on the sample web: who writes what, where and when.
 *
 * <p>The words are in the resources under {@code sample/}: people, sites with their past posts,
 * acts that are played once, and scenes for the endless stream. {@link
 * io.earshot.sample.script.Timeline} tells what stands at a given moment; it knows nothing of HTTP,
 * feeds or pages.
 */
package io.earshot.sample.script;
