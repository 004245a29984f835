package io.earshot.app.embedded;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** The log of {@code run}: a file a day and every 20 MB, 14 days and 200 MB of them at most. */
public final class LogFile {
  private LogFile() {}

  /** Begins to log into {@code directory/earshot.log}; closing what it gives ends it. */
  public static AutoCloseable open(Path directory) {
    takeOverFromLibraries();
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
    file.setContext(context);
    file.setName("file");
    file.setFile(directory.resolve("earshot.log").toString());
    file.setEncoder(encoder(context));
    file.setRollingPolicy(rolling(context, file, directory));
    file.start();
    Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.addAppender(file);
    return () -> {
      root.detachAppender(file);
      file.stop();
    };
  }

  /** What libraries say through java.util.logging goes the way of the rest, not to the terminal. */
  static void takeOverFromLibraries() {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }

  private static PatternLayoutEncoder encoder(LoggerContext context) {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern(
        "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX,UTC} %-5level %logger{25} [%thread] %msg%n%ex");
    encoder.start();
    return encoder;
  }

  private static SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling(
      LoggerContext context, RollingFileAppender<ILoggingEvent> file, Path directory) {
    SizeAndTimeBasedRollingPolicy<ILoggingEvent> policy = new SizeAndTimeBasedRollingPolicy<>();
    policy.setContext(context);
    policy.setParent(file);
    policy.setFileNamePattern(directory.resolve("earshot.%d{yyyy-MM-dd}.%i.log.gz").toString());
    policy.setMaxFileSize(FileSize.valueOf("20MB"));
    policy.setTotalSizeCap(FileSize.valueOf("200MB"));
    policy.setMaxHistory(14);
    policy.start();
    return policy;
  }
}
