package io.earshot.connectors.http;

import java.net.Proxy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Dns;
import okhttp3.OkHttpClient;

/**
 * The OkHttp clients behind all traffic: one that reaches only addresses the rule lets pass, one
 * that reaches all. They differ in DNS and sockets, so OkHttp never lends a connection of one to
 * the other.
 *
 * <p>No proxy is used, not even one from the environment: behind it the address that is connected
 * to would be the proxy's, and the check would say nothing.
 */
final class GuardedClients {
  private static final int UNLIMITED = Integer.MAX_VALUE;

  private final AddressRule rule;
  private final OkHttpClient guarded;
  private final OkHttpClient open;

  GuardedClients(HttpLimits limits, Dns dns, AddressRule rule) {
    OkHttpClient base =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher())
            .connectTimeout(limits.connect())
            .readTimeout(limits.read())
            .writeTimeout(limits.read())
            .followRedirects(false)
            .proxy(Proxy.NO_PROXY)
            .build();
    this.rule = rule;
    this.guarded = restricted(base, dns, rule);
    this.open = restricted(base, dns, AddressRule.ANY);
  }

  OkHttpClient client(boolean allowPrivate) {
    return allowPrivate ? open : guarded;
  }

  /** A client for one stream, with a connection of its own whose incoming bytes are counted. */
  OkHttpClient.Builder streaming(boolean allowPrivate, MessageBytes bytes) {
    return client(allowPrivate)
        .newBuilder()
        .socketFactory(new GuardedSockets(allowPrivate ? AddressRule.ANY : rule, bytes))
        .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS));
  }

  private static OkHttpClient restricted(OkHttpClient base, Dns dns, AddressRule rule) {
    return base.newBuilder()
        .dns(new GuardedDns(dns, rule))
        .socketFactory(new GuardedSockets(rule))
        .build();
  }

  /** {@link HostTurns} limits what is under way; threads are daemons, so no exit waits for them. */
  private static Dispatcher dispatcher() {
    Dispatcher dispatcher = new Dispatcher(daemons());
    dispatcher.setMaxRequests(UNLIMITED);
    dispatcher.setMaxRequestsPerHost(UNLIMITED);
    return dispatcher;
  }

  private static ExecutorService daemons() {
    return Executors.newCachedThreadPool(
        task -> {
          Thread thread = new Thread(task, "earshot-http");
          thread.setDaemon(true);
          return thread;
        });
  }
}
