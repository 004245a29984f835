package io.earshot.nlp.linear;

import io.earshot.nlp.hashed.Hash;
import java.util.Arrays;

/** The words that deny in one language, without accents. Immutable. */
final class Negators {
  private final int[] hashes;

  private Negators(String words) {
    hashes = Arrays.stream(words.split(" ")).mapToInt(Hash::of).sorted().toArray();
  }

  /**
   * Those of a language.
   *
   * @param language code of one of {@link MultilingualSentiment#LANGUAGES}; Japanese denies within
   *     the word and so has none
   */
  static Negators of(String language) {
    return new Negators(
        switch (language) {
          case "de" ->
              "nicht nich net kein keine keinen keinem keiner keins nie niemals ohne kaum"
                  + " weder niemand nirgends";
          case "es" -> "no nunca jamas sin tampoco ni nada nadie ningun ninguna ninguno";
          case "fr" -> "pas jamais sans aucun aucune ni guere personne";
          case "it" -> "non mai senza nessun nessuno nessuna neanche nemmeno niente nulla";
          case "nl" -> "niet nie geen nooit zonder nauwelijks niemand nergens noch niets";
          case "pt" -> "nao nunca jamais sem nem nada ninguem nenhum nenhuma tampouco";
          default -> "";
        });
  }

  boolean contains(int hash) {
    return Arrays.binarySearch(hashes, hash) >= 0;
  }
}
