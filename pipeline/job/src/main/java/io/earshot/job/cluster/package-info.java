/**
 * What a job on a cluster needs beside its graph: where its state is kept, and from where it goes
 * on after its job manager was restarted.
 */
package io.earshot.job.cluster;
