/** What people decide about channels, and how it is checked. */
package io.earshot.console.alerts;
