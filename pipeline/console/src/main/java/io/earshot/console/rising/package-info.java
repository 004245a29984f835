/** What people begin to talk about, as pages and API tell it. */
package io.earshot.console.rising;
