/** What posts name that somebody waits for: people, organisations, places, products, figures. */
package io.earshot.job.entities;
