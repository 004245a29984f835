package io.earshot.console.security;

import io.earshot.connectors.Secret;
import io.earshot.connectors.SourceKind;
import io.earshot.connectors.SourceStanza;
import io.earshot.connectors.http.FetchException;
import io.earshot.store.SourceRow;
import io.earshot.store.Sources;
import java.util.Optional;

/** Who may send posts: whoever shows the token of a source of the kind {@code push}. */
final class Senders {
  private final Sources sources;

  Senders(Sources sources) {
    this.sources = sources;
  }

  /** The name of the source whose token this is. All are compared, whichever it is. */
  Optional<String> source(String token) {
    String found = null;
    for (SourceRow row : sources.all()) {
      if (Secrets.equal(secret(row.stanza()), token)) {
        found = row.name();
      }
    }
    return Optional.ofNullable(found);
  }

  /** Null where there is none; whoever started Earshot was told then. */
  private static String secret(SourceStanza stanza) {
    if (stanza.kind() != SourceKind.PUSH || stanza.token() == null) {
      return null;
    }
    try {
      String secret = Secret.value(stanza.token());
      return secret.isBlank() ? null : secret;
    } catch (FetchException missing) {
      return null;
    }
  }
}
