package io.earshot.servers;

import java.io.IOException;

/** A server's side of the pipes to the test that started it. */
final class Parent {
  /** The line on standard output that says the server takes requests. */
  static final String READY = "READY";

  private Parent() {}

  /** What a server does to get ready. */
  interface Start {
    void run() throws Exception;
  }

  /**
   * Starts a server, says that it is ready, and ends this process when the parent is gone, however
   * it went: its end of the pipe closes.
   */
  static void serve(Start start) throws Exception {
    Thread watch = new Thread(Parent::haltAtEnd, "parent-watch");
    watch.setDaemon(true);
    watch.start();
    start.run();
    System.out.println(READY);
    System.out.flush();
    watch.join();
  }

  private static void haltAtEnd() {
    try {
      while (System.in.read() >= 0) {
        // nothing is ever sent
      }
    } catch (IOException e) {
      // as good as the end
    }
    Runtime.getRuntime().halt(0);
  }
}
