/**
 * A network that speaks as Bluesky does: {@code Firehose} tells what happens in frames that {@code
 * Frames}, {@code DagCbor} and {@code Block} make, over a {@code WebSocketServer}; {@code AppView}
 * says who the authors are.
 *
 * <p>Commits have records and their hashes, but no tree and no true signature.
 */
package io.earshot.sample.bluesky;
