/** How long to wait before something is tried again. */
package io.earshot.job.retry;
