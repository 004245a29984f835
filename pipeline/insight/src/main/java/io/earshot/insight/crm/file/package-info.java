/**
 * Keeps a file that holds exactly what a CRM is to hold: for those without an API, to be imported.
 */
package io.earshot.insight.crm.file;
