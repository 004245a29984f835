/**
 * What people have decided, as the stages of a JVM see it: brands, rules and sources, asked of the
 * store every two seconds. Nothing is broadcast through the job, so no post waits for decisions and
 * none overtakes them.
 */
package io.earshot.job.decisions;
