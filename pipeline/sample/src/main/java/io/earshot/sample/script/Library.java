package io.earshot.sample.script;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that was written by hand for the sample web, read from the resources under {@code
 * sample/}; {@code sample/web.yaml} names the files.
 *
 * @param people by key
 * @param sites by name, in the order of {@code web.yaml}
 * @param acts in the order of {@code web.yaml}
 * @param scenes one per language
 * @param notes names of the sites where notes are written, by language; {@value #ANY_LANGUAGE} is
 *     for the languages that are not named
 */
public record Library(
    Map<String, Persona> people,
    Map<String, Site> sites,
    List<Act> acts,
    List<Scenes> scenes,
    Map<String, List<String>> notes) {
  private static final String ANY_LANGUAGE = "any";
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build();

  /** The names of the files, without directory and extension. */
  private record Contents(
      List<String> people,
      List<String> sites,
      List<String> acts,
      List<String> scenes,
      Map<String, List<String>> notes) {}

  /** The people of one file. */
  private record People(Map<String, Persona> people) {}

  public static Library load() {
    Contents contents = read("web", Contents.class);
    Map<String, Persona> people = new LinkedHashMap<>();
    contents.people().forEach(file -> people.putAll(read("people/" + file, People.class).people()));
    Map<String, Site> sites = new LinkedHashMap<>();
    contents
        .sites()
        .forEach(name -> sites.put(name, read("sites/" + name, Site.class).named(name)));
    return new Library(
        people,
        sites,
        contents.acts().stream().map(name -> read("acts/" + name, Act.class)).toList(),
        contents.scenes().stream().map(name -> read("scenes/" + name, Scenes.class)).toList(),
        contents.notes());
  }

  /**
   * @throws IllegalArgumentException if nobody has that key
   */
  Persona person(String key) {
    Persona found = people.get(key);
    if (found == null) {
      throw new IllegalArgumentException("nobody in sample/people has the key '" + key + "'");
    }
    return found;
  }

  /**
   * @throws IllegalArgumentException if there is no such site
   */
  public Site site(String name) {
    Site found = sites.get(name);
    if (found == null) {
      throw new IllegalArgumentException("sample/web.yaml names no site '" + name + "'");
    }
    return found;
  }

  /** Names of the sites where notes in a language are written. */
  List<String> placesOfNotes(String language) {
    return notes.getOrDefault(language, notes.get(ANY_LANGUAGE));
  }

  private static <T> T read(String name, Class<T> type) {
    String path = "/sample/" + name + ".yaml";
    ObjectReader reader = YAML.readerFor(type);
    try (InputStream in = Library.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new FileNotFoundException(path + " is not in the resources");
      }
      return reader.readValue(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path + ": " + e.getMessage(), e);
    }
  }
}
