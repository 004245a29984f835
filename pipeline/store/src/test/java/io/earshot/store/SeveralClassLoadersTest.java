package io.earshot.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A Flink process loads each job by a class loader of its own. */
class SeveralClassLoadersTest {
  private static final String URL = "jdbc:h2:mem:several";

  @Test
  void eachOpensTheStore() throws Exception {
    Store.open(new StoreSettings(URL, null, null)).close();
    try (URLClassLoader other =
        new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
      Class<?> settings = other.loadClass(StoreSettings.class.getName());
      Object here =
          settings
              .getConstructor(String.class, String.class, String.class)
              .newInstance(URL, null, null);
      Class<?> store = other.loadClass(Store.class.getName());
      try (AutoCloseable opened =
          (AutoCloseable) store.getMethod("open", settings).invoke(null, here)) {
        assertThat(opened.getClass()).isNotSameAs(Store.class);
      }
    }
  }

  private static URL[] classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(SeveralClassLoadersTest::url)
        .toArray(URL[]::new);
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
