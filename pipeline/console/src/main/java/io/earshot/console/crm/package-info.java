/** How the CRMs stand that are told what customers say. */
package io.earshot.console.crm;
