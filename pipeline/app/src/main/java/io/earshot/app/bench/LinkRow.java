package io.earshot.app.bench;

/**
 * What the bench of linking says.
 *
 * @param customers how many there are
 * @param profiles how many there are
 * @param seconds from the first byte of a file to the last row
 * @param coreSeconds that the process was on its core
 * @param residentMegabytes the most of its life
 */
record LinkRow(
    int customers, int profiles, double seconds, double coreSeconds, long residentMegabytes) {}
