package io.earshot.console.security;

import io.earshot.console.ConsoleSettings;
import io.earshot.console.web.Problem;
import io.earshot.store.Sources;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import io.javalin.security.BasicAuthCredentials;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Decides before every request whether it may go on.
 *
 * <p>Without a password everybody on this machine may do everything, so requests must name the
 * machine itself ({@link HostNames}). With one, a request needs a session, HTTP Basic, or the admin
 * token. Posts may also be sent with the token of a source ({@link Senders}). What changes
 * something must not come from another site, and must carry JSON (below {@code /api}) or a form
 * token.
 */
public final class Guard {
  /** Where posts are sent. */
  public static final String POSTS = "/api/v1/posts";

  /** Form field that carries a form token. */
  public static final String TOKEN_FIELD = "token";

  private static final String COOKIE = "earshot_session";
  private static final String BEARER = "Bearer ";
  private static final String SENDER = "earshot.sender";
  private static final Set<String> OPEN_PATHS = Set.of("/live", "/ready", "/login");
  private static final Set<String> FILES = Set.of("text/csv", "text/vcard");
  private static final Set<HandlerType> SAFE =
      Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

  private final ConsoleSettings settings;
  private final Sessions sessions;
  private final Throttle throttle;
  private final Senders senders;
  private final FormTokens tokens = new FormTokens();

  public Guard(ConsoleSettings settings, Sources sources, Clock clock) {
    this.settings = settings;
    this.senders = new Senders(sources);
    this.sessions = new Sessions(clock);
    this.throttle = new Throttle(clock);
  }

  /** Lets a request pass or throws the {@link Problem} it ends with. */
  public void check(Context request) {
    if (admin(request)) {
      return;
    }
    if (isSent(request)) {
      checkSender(request);
      return;
    }
    checkHost(request);
    checkLogin(request);
    if (!SAFE.contains(request.method())) {
      checkOrigin(request);
    }
  }

  /** Whether the request carries the admin token of this process. */
  public boolean admin(Context request) {
    return Secrets.equal(settings.adminToken(), bearer(request));
  }

  private static String bearer(Context request) {
    String header = request.header("Authorization");
    return header != null && header.startsWith(BEARER) ? header.substring(BEARER.length()) : null;
  }

  /** The source whose token the request carries, or null where a user sends it. */
  public static String sender(Context request) {
    return request.attribute(SENDER);
  }

  private static boolean isSent(Context request) {
    return request.method() == HandlerType.POST
        && request.path().equals(POSTS)
        && bearer(request) != null;
  }

  private void checkSender(Context request) {
    checkThrottle(request);
    Optional<String> source = senders.source(bearer(request));
    if (source.isEmpty()) {
      throttle.failed(request.ip());
      throw new Problem(
          HttpStatus.UNAUTHORIZED, "This is the token of no source of the kind 'push'.");
    }
    request.attribute(SENDER, source.get());
  }

  /** Whether people have to log in. */
  public boolean asksForPassword() {
    return settings.password() != null;
  }

  /** A token for the forms of a page. */
  public String formToken(Context request) {
    return tokens.issue(session(request));
  }

  /**
   * Begins a session if the password is right.
   *
   * @return whether it is
   */
  public boolean logIn(Context request, String password) {
    if (!passwordRight(request, password)) {
      return false;
    }
    Cookie cookie = new Cookie(COOKIE, sessions.begin());
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.STRICT);
    cookie.setSecure(request.scheme().equals("https"));
    cookie.setMaxAge((int) Sessions.LIFE.toSeconds());
    cookie.setPath("/");
    request.cookie(cookie);
    return true;
  }

  public void logOut(Context request) {
    sessions.end(session(request));
    request.removeCookie(COOKIE);
  }

  private void checkHost(Context request) {
    if (!asksForPassword() && !HostNames.loopback(request.header("Host"))) {
      throw new Problem(
          HttpStatus.MISDIRECTED_REQUEST,
          "Without a password the console answers only to localhost, 127.0.0.1 and [::1]. Open it"
              + " by one of these names, or set console.password.");
    }
  }

  private void checkLogin(Context request) {
    if (asksForPassword() && !open(request) && !loggedIn(request)) {
      throw new Problem(HttpStatus.UNAUTHORIZED, "Log in first.");
    }
  }

  private static boolean open(Context request) {
    return OPEN_PATHS.contains(request.path()) || request.path().startsWith("/assets/");
  }

  private boolean loggedIn(Context request) {
    if (sessions.stands(request.cookie(COOKIE))) {
      return true;
    }
    BasicAuthCredentials basic = basic(request);
    return basic != null && passwordRight(request, basic.getPassword());
  }

  /** The name that somebody gives with a password, by HTTP Basic; null without. */
  public static String userName(Context request) {
    BasicAuthCredentials basic = basic(request);
    return basic == null || basic.getUsername().isBlank() ? null : basic.getUsername();
  }

  private static BasicAuthCredentials basic(Context request) {
    try {
      return request.basicAuthCredentials();
    } catch (RuntimeException malformed) {
      throw Problem.badRequest("The header 'Authorization' is malformed.");
    }
  }

  private boolean passwordRight(Context request, String password) {
    checkThrottle(request);
    boolean right = Secrets.equal(settings.password(), password);
    if (!right) {
      throttle.failed(request.ip());
    }
    return right;
  }

  private void checkThrottle(Context request) {
    if (!throttle.open(request.ip())) {
      throw new Problem(
          HttpStatus.TOO_MANY_REQUESTS, "Too many wrong passwords. Wait a minute and try again.");
    }
  }

  private void checkOrigin(Context request) {
    if (CrossSite.suspected(request)) {
      throw Problem.forbidden("This request comes from another site and was not carried out.");
    }
    if (request.path().startsWith("/api/")) {
      checkType(request);
    } else if (!tokens.valid(request.formParam(TOKEN_FIELD), session(request))) {
      throw Problem.forbidden("This page has become too old. Reload it and try again.");
    }
  }

  /** A form of another site cannot send JSON, nor a file as such. */
  private static void checkType(Context request) {
    if (request.method() != HandlerType.DELETE && !request.isJson() && !isFile(request)) {
      throw new Problem(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          "Send the body with Content-Type: application/json, or a file of customers as text/csv or"
              + " text/vcard.");
    }
  }

  private static boolean isFile(Context request) {
    String type = request.contentType();
    return type != null && FILES.contains(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
  }

  private String session(Context request) {
    String session = request.cookie(COOKIE);
    return asksForPassword() && sessions.stands(session) ? session : "";
  }
}
