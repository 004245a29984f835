package io.earshot.console.web;

import io.javalin.http.HttpStatus;
import java.util.NoSuchElementException;

/** A change of what the store holds that someone asked for. */
public final class StoreChange {
  private StoreChange() {}

  /**
   * Makes a change.
   *
   * @throws Problem if the store refuses it: there is no such thing, it comes from the files, or it
   *     is not valid
   */
  public static void carryOut(Runnable change) {
    try {
      change.run();
    } catch (NoSuchElementException unknown) {
      throw Problem.notFound(unknown.getMessage() + ".");
    } catch (IllegalStateException readOnly) {
      throw new Problem(HttpStatus.CONFLICT, readOnly.getMessage() + ".");
    } catch (IllegalArgumentException invalid) {
      throw Problem.badRequest(invalid.getMessage() + ".");
    }
  }
}
