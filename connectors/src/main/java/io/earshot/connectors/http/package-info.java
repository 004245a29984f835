/**
 * HTTP for every connector. {@link io.earshot.connectors.http.HttpFetcher} is the way in; it gives
 * bytes. {@link io.earshot.connectors.http.MediaKind} tells what the bytes are, {@link
 * io.earshot.connectors.http.Charsets} makes them text, and {@link
 * io.earshot.connectors.http.Redaction} takes the secrets out of whatever is shown of a URL.
 *
 * <p>A fetch goes: {@code Journey} (one hop at a time) → {@code Robots} → {@code HostTurns} →
 * {@code GuardedClients} (DNS and socket check the address) → {@code Transport} (deadline) → {@code
 * Body} (decompressed, limited). What a server says about coming back is read in {@code
 * RateSignal}.
 */
package io.earshot.connectors.http;
