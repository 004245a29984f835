/**
 * CRMs on the loopback address, which speak as the vendors' documentation says, as far as Earshot
 * asks: {@link io.earshot.sample.crm.EspoServer}, which the sample shows, and {@link
 * io.earshot.sample.crm.HubSpotServer}. They hold what they are sent in memory, refuse what the
 * real ones refuse, and can be told to be busy.
 */
package io.earshot.sample.crm;
