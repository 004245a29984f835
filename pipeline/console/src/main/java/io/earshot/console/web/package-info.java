/** What pages and API share: assets, templates, JSON, and how a request ends that went wrong. */
package io.earshot.console.web;
