/**
 * Tells the store what CRMs are to hold of posts that customers wrote (design rule 11): {@link
 * io.earshot.job.crm.TellCrm} finds out, {@link io.earshot.job.crm.CrmSink} writes it down, and the
 * dispatcher sends it. A job that goes back to a checkpoint wishes for the same again, which
 * changes nothing.
 */
package io.earshot.job.crm;
