/**
 * Where the sample's alerts arrive: a mail server and a receiver of signed webhooks on the loopback
 * address, which keep nothing and tell what came.
 */
package io.earshot.sample.receivers;
