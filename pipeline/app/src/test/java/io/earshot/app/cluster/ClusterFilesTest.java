package io.earshot.app.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** No container engine runs here; so what the cluster's files name is at least looked for. */
class ClusterFilesTest {
  private static final Path ROOT = root();
  private static final Path DOCKER = ROOT.resolve("docker");
  private static final Pattern CLASS_NAME = Pattern.compile("io\\.earshot(?:\\.\\w+)*\\.[A-Z]\\w+");
  private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{(\\w+)");

  private final JsonNode compose = yaml("compose.yaml");
  private final String dockerfile = text("docker/Dockerfile");

  @Test
  void everyServiceHasAPinnedImageAHealthCheckAndAMemoryLimit() {
    assertThat(compose.path("services").properties()).hasSizeGreaterThanOrEqualTo(10);
    for (var service : compose.path("services").properties()) {
      JsonNode definition = merged(service.getValue());
      assertThat(definition.path("image").asText())
          .as(service.getKey())
          .matches("[\\w/.-]+:[\\w.-]*\\d[\\w.-]*")
          .doesNotContain("latest");
      assertThat(definition.at("/healthcheck/test").isArray()).as(service.getKey()).isTrue();
      assertThat(definition.path("mem_limit").asText()).as(service.getKey()).matches("\\d+[mg]");
    }
  }

  @Test
  void versionsAreThoseOfThePoms() {
    String pom = text("pom.xml");
    assertThat(image("kafka")).endsWith(":" + property(pom, "kafka.server.version"));
    assertThat(image("elasticsearch"))
        .endsWith(":" + property(pom, "elasticsearch.server.version"));
    assertThat(dockerfile).contains("FROM flink:" + property(pom, "flink.version") + "-");
  }

  @Test
  void everyMountedFileExistsAndEveryVolumeIsDeclared() {
    for (JsonNode service : compose.path("services")) {
      for (JsonNode mount : merged(service).path("volumes")) {
        String source = mount.asText().split(":", -1)[0];
        if (source.startsWith(".")) {
          assertThat(DOCKER.resolve(source)).exists();
        } else {
          assertThat(compose.path("volumes").has(source)).as(source).isTrue();
        }
      }
    }
  }

  @Test
  void portsAreBoundToLoopbackOnly() {
    for (JsonNode service : compose.path("services")) {
      service.path("ports").forEach(port -> assertThat(port.asText()).startsWith("127.0.0.1:"));
    }
  }

  @Test
  void servicesWaitOnlyForServicesThatExist() {
    for (JsonNode service : compose.path("services")) {
      JsonNode needs = service.path("depends_on");
      Iterator<String> names = needs.isArray() ? texts(needs).iterator() : needs.fieldNames();
      names.forEachRemaining(
          name -> assertThat(compose.path("services").has(name)).as(name).isTrue());
    }
  }

  @Test
  void everyClassThatIsNamedExists() throws IOException {
    Matcher named = CLASS_NAME.matcher(text("docker/compose.yaml") + dockerfile);
    Set<String> classes = new HashSet<>();
    while (named.find()) {
      classes.add(named.group());
    }
    assertThat(classes).hasSize(2);
    for (String name : classes) {
      Path source =
          ROOT.resolve("pipeline/app/src/main/java").resolve(name.replace('.', '/') + ".java");
      assertThat(source).exists();
      assertThat(Files.readString(source)).contains("public static void main(");
    }
  }

  @Test
  void everyTargetAndCopiedPathOfTheDockerfileExists() {
    Set<String> stages = matches("(?m)^FROM \\S+ AS (\\w+)$", dockerfile);
    for (JsonNode service : compose.path("services")) {
      JsonNode build = merged(service).path("build");
      if (!build.isMissingNode()) {
        assertThat(stages).contains(build.path("target").asText());
        assertThat(ROOT.resolve(build.path("dockerfile").asText())).exists();
        assertThat(DOCKER.resolve(build.path("context").asText()).normalize()).isEqualTo(ROOT);
      }
    }
    assertThat(matches("(?m)^COPY (?!--)(\\S+)", dockerfile))
        .isNotEmpty()
        .allSatisfy(path -> assertThat(ROOT.resolve(path)).exists());
    assertThat(stages).containsAll(matches("--from=(\\w+)", dockerfile));
    assertThat(text("pipeline/app/pom.xml")).contains("${project.build.directory}/dependencies");
  }

  @Test
  void everyKeyOfTheConfigurationIsKnown() {
    String known = text("config/earshot.yaml");
    for (String path : paths(yaml("earshot.yaml"), "")) {
      String key = path.substring(path.lastIndexOf('.') + 1);
      assertThat(known).as(path).containsPattern("(?m)^[ #]*" + key + ":");
    }
  }

  @Test
  void everySecretOfTheConfigurationIsGivenToTheServicesThatReadIt() {
    Set<String> secrets = matches(VARIABLE.pattern(), text("docker/earshot.yaml"));
    assertThat(secrets).hasSize(3);
    for (String name : List.of("console", "collect-jobmanager", "enrich-jobmanager")) {
      JsonNode environment = merged(compose.path("services").path(name).path("environment"));
      secrets.forEach(secret -> assertThat(environment.has(secret)).as(name).isTrue());
    }
  }

  @Test
  void prometheusAsksServicesThatExist() {
    for (JsonNode job : yaml("prometheus/prometheus.yaml").path("scrape_configs")) {
      for (JsonNode target : job.at("/static_configs/0/targets")) {
        String host = target.asText().split(":", -1)[0];
        assertThat(host.equals("localhost") || compose.path("services").has(host)).isTrue();
      }
    }
  }

  @Test
  void theDashboardAsksTheSourceThatIsProvisioned() throws IOException {
    JsonNode dashboard =
        new ObjectMapper().readTree(DOCKER.resolve("grafana/dashboards/earshot.json").toFile());
    String source =
        yaml("grafana/provisioning/datasources/prometheus.yaml").at("/datasources/0/uid").asText();
    assertThat(dashboard.path("panels")).hasSizeGreaterThan(8);
    for (JsonNode panel : dashboard.path("panels")) {
      assertThat(panel.at("/datasource/uid").asText()).isEqualTo(source);
      assertThat(panel.at("/targets/0/expr").asText()).isNotBlank();
    }
  }

  @Test
  void theDashboardAsksForMetricsThatTheConsoleGives() {
    String given = text("pipeline/console/src/main/java/io/earshot/console/api/MetricsApi.java");
    Set<String> asked =
        matches("\\b(earshot_\\w+)", text("docker/grafana/dashboards/earshot.json"));
    assertThat(asked)
        .isNotEmpty()
        .allSatisfy(name -> assertThat(given).contains('"' + name.replace('_', '.') + '"'));
  }

  /** A job looks for its state in the directory of its name. */
  @Test
  void savepointsLieWhereTheJobLooksForThem() {
    for (String job : List.of("collect", "enrich")) {
      String flink =
          merged(compose.path("services").path(job + "-jobmanager"))
              .at("/environment/FLINK_PROPERTIES")
              .asText();
      assertThat(flink)
          .contains("execution.checkpointing.dir: file:///checkpoints\n")
          .contains("savepoint-dir: file:///checkpoints/" + job + "/")
          .contains("num-retained: 3");
    }
  }

  private String image(String service) {
    return compose.path("services").path(service).path("image").asText();
  }

  /** Merge keys are left as they stand by a reader of YAML 1.2. */
  private static JsonNode merged(JsonNode node) {
    if (!node.has("<<")) {
      return node;
    }
    ObjectNode merged = node.path("<<").deepCopy();
    node.properties().forEach(entry -> merged.set(entry.getKey(), entry.getValue()));
    return merged;
  }

  private static String property(String pom, String name) {
    return matches("<" + Pattern.quote(name) + ">([^<]+)<", pom).iterator().next();
  }

  private static Set<String> matches(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    Set<String> found = new HashSet<>();
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static List<String> paths(JsonNode node, String prefix) {
    List<String> paths = new ArrayList<>();
    for (var entry : node.properties()) {
      String path = prefix + entry.getKey();
      paths.add(path);
      paths.addAll(paths(entry.getValue(), path + "."));
    }
    return paths;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(element -> texts.add(element.asText()));
    return texts;
  }

  /** Through SnakeYAML, which resolves aliases; Jackson's YAML does not. */
  private static JsonNode yaml(String path) {
    Object loaded = new Load(LoadSettings.builder().build()).loadFromString(text("docker/" + path));
    return new ObjectMapper().valueToTree(loaded);
  }

  private static String text(String path) {
    try {
      return Files.readString(ROOT.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root() {
    return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
        .filter(directory -> Files.isDirectory(directory.resolve("docker")))
        .findFirst()
        .orElseThrow();
  }
}
