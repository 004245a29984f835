package io.earshot.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the arrows of the picture in README.md. */
class ArchitectureTest {
  private static final JavaClasses EARSHOT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.earshot");

  @Test
  void modulesDependOnlyOnWhatStandsBeforeThem() {
    modules().check(EARSHOT);
  }

  private static LayeredArchitecture modules() {
    return layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("connectors")
        .definedBy("io.earshot.connectors..")
        .layer("nlp")
        .definedBy("io.earshot.nlp..")
        .layer("search")
        .definedBy("io.earshot.search..")
        .layer("store")
        .definedBy("io.earshot.store..")
        .layer("insight")
        .definedBy("io.earshot.insight..")
        .layer("job")
        .definedBy("io.earshot.job..")
        .layer("console")
        .definedBy("io.earshot.console..")
        .layer("sample")
        .definedBy("io.earshot.sample..")
        .layer("app")
        .definedBy("io.earshot.app..")
        .whereLayer("connectors")
        .mayNotAccessAnyLayer()
        .whereLayer("nlp")
        .mayNotAccessAnyLayer()
        .whereLayer("search")
        .mayOnlyAccessLayers("connectors", "nlp")
        .whereLayer("store")
        .mayOnlyAccessLayers("connectors")
        .whereLayer("insight")
        .mayOnlyAccessLayers("connectors", "search", "store")
        .whereLayer("job")
        .mayOnlyAccessLayers("connectors", "nlp", "search", "store", "insight")
        .whereLayer("console")
        .mayOnlyAccessLayers("connectors", "nlp", "search", "store", "insight")
        .whereLayer("sample")
        .mayNotAccessAnyLayer();
  }

  @Test
  void onlyTheJobKnowsFlink() {
    noClasses()
        .that()
        .resideOutsideOfPackages("io.earshot.job..", "io.earshot.app..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.flink..")
        .check(EARSHOT);
  }

  @Test
  void enginesStayBehindTheirInterface() {
    noClasses()
        .that()
        .resideOutsideOfPackages("io.earshot.nlp..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("edu.stanford.nlp..", "ai.onnxruntime..")
        .check(EARSHOT);
  }

  @Test
  void consoleAnalysesNothing() {
    noClasses()
        .that()
        .resideInAPackage("io.earshot.console..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("io.earshot.nlp.Analyser")
        .check(EARSHOT);
  }

  /** Only the class that draws the graph knows more than one stage. */
  @ParameterizedTest
  @MethodSource("stages")
  void stagesOfTheJobDoNotImportEachOther(String stage) {
    String[] others =
        stages()
            .filter(other -> !other.equals(stage))
            .map(ArchitectureTest::ofJob)
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(ofJob(stage))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .check(EARSHOT);
  }

  private static Stream<String> stages() {
    return Stream.of(
        "source",
        "collect",
        "log",
        "dedupe",
        "copies",
        "relate",
        "analyse",
        "entities",
        "identify",
        "match",
        "alert",
        "history",
        "index");
  }

  private static String ofJob(String stage) {
    return "io.earshot.job." + stage + "..";
  }
}
