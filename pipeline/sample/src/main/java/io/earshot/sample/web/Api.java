package io.earshot.sample.web;

import io.earshot.sample.script.Site;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;

/** What a platform says to programs, beside its pages. */
public interface Api {
  /** The answer to a request; null where it is none of the platform's API. */
  Answer answer(Site site, Request request, Instant now);

  /** A stream of events, if that is what is asked for; else null. */
  default Stream stream(Site site, Request request) {
    return null;
  }

  /** Server-sent events, which go on until the reader leaves. */
  @FunctionalInterface
  interface Stream {
    void play(OutputStream out) throws IOException, InterruptedException;
  }
}
