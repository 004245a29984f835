/** Language and sentiment of each mention, by the engine the configuration chooses. */
package io.earshot.job.analyse;
