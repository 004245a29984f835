/** The cluster form: what Flink runs, and the console beside it. */
package io.earshot.app.cluster;
