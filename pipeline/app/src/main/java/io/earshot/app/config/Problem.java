package io.earshot.app.config;

/**
 * One thing wrong with a configuration file.
 *
 * @param file the file as the user named it
 * @param line counted from 1, or 0 for the whole file
 * @param column counted from 1
 * @param message names the key, says what is wrong and what to write instead
 */
public record Problem(String file, int line, int column, String message) {
  @Override
  public String toString() {
    return line == 0 ? file + ": " + message : file + ":" + line + ":" + column + ": " + message;
  }
}
