/** What exists once in a JVM although several tasks of the job use it (design rule 12). */
package io.earshot.job.jvm;
