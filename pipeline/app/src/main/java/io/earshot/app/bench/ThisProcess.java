package io.earshot.app.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** What Linux says of this process. */
final class ThisProcess {
  private static final String FORGET_MOST_RESIDENT = "5";

  private ThisProcess() {}

  /** Time that all its threads were on a core, the JVM's own included. */
  static long coreNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** Megabytes, since the start or since they were forgotten. */
  static long mostResidentMegabytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }

  static void forgetMostResident() throws IOException {
    Files.writeString(Path.of("/proc/self/clear_refs"), FORGET_MOST_RESIDENT);
  }
}
