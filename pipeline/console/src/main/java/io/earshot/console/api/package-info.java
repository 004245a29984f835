/**
 * What programs are told: {@code /api/v1} (JSON; errors as RFC 9457), the CSV export, and what
 * watches Earshot: {@code /live}, {@code /ready}, {@code /metrics}. The records here are the wire
 * format; {@code openapi.json} describes it and a test holds both together.
 */
package io.earshot.console.api;
