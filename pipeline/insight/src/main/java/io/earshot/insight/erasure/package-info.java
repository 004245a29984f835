/**
 * What is held of a person, and how it is removed. {@link io.earshot.insight.erasure.People} finds
 * out who is meant, {@link io.earshot.insight.erasure.Holdings} what there is of them, {@link
 * io.earshot.insight.erasure.Eraser} removes it from index and store. What the job remembers, and
 * what files hold of it, is taken care of by whoever runs the job.
 */
package io.earshot.insight.erasure;
