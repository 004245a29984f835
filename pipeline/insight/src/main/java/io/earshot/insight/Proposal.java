package io.earshot.insight;

import static java.util.Objects.requireNonNull;

import io.earshot.connectors.Post;
import io.earshot.connectors.SourceStanza;
import java.util.List;

/**
 * A source as it could be saved, and what it would bring.
 *
 * @param stanza never null
 * @param posts up to three of its posts, newest first; empty if nothing came over a stream
 * @param remarks plain sentences on what could not be read, or on a source that reads the same
 */
public record Proposal(SourceStanza stanza, List<Post> posts, List<String> remarks) {
  public Proposal {
    requireNonNull(stanza, "stanza is null");
    posts = List.copyOf(posts);
    remarks = List.copyOf(remarks);
  }
}
