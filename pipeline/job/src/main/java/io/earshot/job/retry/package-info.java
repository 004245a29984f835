/** How long to wait before something is tried again; and a sink into the store that does so. */
package io.earshot.job.retry;
