/**
 * Complaints that wait for an answer: {@link io.earshot.insight.complaints.OpenComplaints} finds
 * them in the index.
 */
package io.earshot.insight.complaints;
