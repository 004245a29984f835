package io.earshot.sample.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LibraryTest {
  private static final Instant ORIGIN = Instant.parse("2026-03-04T10:11:12Z");

  private final Library library = Library.load();

  @Test
  void handlesAreUnique() {
    assertThat(library.people().values()).extracting(Persona::handle).doesNotHaveDuplicates();
  }

  @Test
  void everySpeakerOfASceneIsKnownAndEverySiteExists() {
    for (Scenes scenes : library.scenes()) {
      for (Scene scene : scenes.scenes()) {
        scene.by().forEach(library::person);
        scene.where().forEach(library::site);
        scene.replies().forEach(reply -> reply.by().forEach(library::person));
      }
    }
  }

  @Test
  void everyAnswerOfTheStreamFindsAPostToAnswer() {
    Openers openers = new Openers(History.of(library, ORIGIN));
    Instant later = ORIGIN.plus(Duration.ofHours(2));
    List<Scene> lost =
        library.scenes().stream()
            .flatMap(scenes -> scenes.scenes().stream())
            .filter(Scene::isAnswer)
            .filter(scene -> openers.fitting(scene, later, new Chance(1)) == null)
            .toList();
    assertThat(lost).isEmpty();
  }

  /** The stream finds its posts again by the number in their path. */
  @Test
  void everySiteOfTheStreamHasNumbersInItsPaths() {
    assertThat(library.scenes())
        .flatExtracting(Scenes::scenes)
        .filteredOn(scene -> !scene.isAnswer())
        .flatExtracting(Scene::where)
        .allSatisfy(site -> assertThat(library.site(site).permalink()).contains("{number}"));
  }

  @Test
  void whatIsScriptedHasUniquePaths() {
    assertThat(History.of(library, ORIGIN))
        .extracting(entry -> entry.site().name() + entry.path())
        .doesNotHaveDuplicates();
  }

  @Test
  void namesThePersonThatIsMissing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> library.person("nobody"))
        .withMessageContaining("nobody");
  }
}
