/**
 * The customers that a company knows, as files and programs give them: read, and written in the one
 * way in which they can be compared with what authors say of themselves.
 */
package io.earshot.insight.customers;
