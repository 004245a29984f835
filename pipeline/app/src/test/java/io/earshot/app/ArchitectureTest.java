package io.earshot.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import org.junit.jupiter.api.Test;

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

  @Test
  void stagesOfTheJobDoNotImportEachOther() {
    slices().matching("io.earshot.job.(*)..").should().notDependOnEachOther().check(EARSHOT);
  }
}
