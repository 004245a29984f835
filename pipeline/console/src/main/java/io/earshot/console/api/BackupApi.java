package io.earshot.console.api;

import io.earshot.console.Backup;
import io.earshot.console.security.Guard;
import io.earshot.console.web.Json;
import io.earshot.console.web.Problem;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** {@code POST /api/v1/backup}, for the command line of this machine only. */
public final class BackupApi {
  private final Guard guard;
  private final Backup backup;

  /**
   * @param backup null where there is none
   */
  public BackupApi(Guard guard, Backup backup) {
    this.guard = guard;
    this.backup = backup;
  }

  /** Body: where to write, an absolute path on the machine that Earshot runs on. */
  record Target(String target) {}

  public void register(RoutesConfig routes) {
    routes.post("/api/v1/backup", this::copy);
  }

  private void copy(Context request) {
    if (!guard.admin(request)) {
      throw Problem.forbidden("Only the command line on this machine may do that.");
    }
    if (backup == null) {
      throw new Problem(HttpStatus.NOT_IMPLEMENTED, "This Earshot cannot copy what it keeps.");
    }
    Target body = Json.body(request, Target.class);
    try {
      backup.to(path(body.target()));
    } catch (IOException failed) {
      throw new Problem(HttpStatus.INTERNAL_SERVER_ERROR, failed.getMessage());
    }
    Json.answer(request, body);
  }

  private static Path path(String target) {
    try {
      Path path = target == null ? null : Path.of(target);
      if (path != null && path.isAbsolute()) {
        return path;
      }
    } catch (InvalidPathException malformed) {
      // said below
    }
    throw Problem.badRequest("'target' is not an absolute path.");
  }
}
