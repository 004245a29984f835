package io.earshot.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * A console in a real browser. Whatever the browser complains of, such as a script that the content
 * policy stopped, fails the test. Pictures of what it saw are left in {@code target/screenshots}.
 */
abstract class BrowserTest {
  @TempDir private static Path folder;
  static ConsoleHarness console;
  private static Chromium chromium;

  final List<String> complaints = new ArrayList<>();
  Page page;
  private BrowserContext context;

  @BeforeAll
  static void start() throws IOException {
    chromium = Chromium.start();
    console = ConsoleHarness.filled(folder);
  }

  @AfterAll
  static void stop() throws IOException {
    if (console != null) {
      console.close();
      chromium.close();
    }
  }

  @BeforeEach
  void openPage() {
    open(new Browser.NewContextOptions().setViewportSize(1280, 900));
  }

  @AfterEach
  void closePage() {
    context.close();
    assertThat(complaints).isEmpty();
  }

  /** Opens another browser in the place of the one that is open. */
  void reopen(Browser.NewContextOptions options) {
    context.close();
    open(options);
  }

  private void open(Browser.NewContextOptions options) {
    context = chromium.browser().newContext(options);
    context.setDefaultTimeout(30_000);
    page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
  }

  void go(String path) {
    page.navigate(console.address(path));
  }

  void picture(String name) {
    Path file = Path.of("target", "screenshots", name + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
  }

  static Browser.NewContextOptions phone() {
    return new Browser.NewContextOptions()
        .setViewportSize(375, 740)
        .setIsMobile(true)
        .setHasTouch(true);
  }
}
