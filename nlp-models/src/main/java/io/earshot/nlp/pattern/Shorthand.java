package io.earshot.nlp.pattern;

import java.util.HashMap;
import java.util.Map;

/** What people write short, written out. */
final class Shorthand {
  private static final String[] FULL = {
    "can't", "can not",
    "cannot", "can not",
    "cant", "can not",
    "won't", "will not",
    "wont", "will not",
    "dont", "do not",
    "doesnt", "does not",
    "didnt", "did not",
    "isnt", "is not",
    "wasnt", "was not",
    "arent", "are not",
    "werent", "were not",
    "havent", "have not",
    "hasnt", "has not",
    "wouldnt", "would not",
    "couldnt", "could not",
    "shouldnt", "should not",
    "aint", "is not",
    "ain't", "is not",
    "im", "i am",
    "ive", "i have",
    "id", "i would",
    "youre", "you are",
    "theyre", "they are",
    "thats", "that is",
    "whats", "what is",
    "wheres", "where is",
    "hows", "how is",
    "lets", "let us",
    "let's", "let us",
    "gonna", "going to",
    "wanna", "want to",
    "gotta", "got to",
    "gimme", "give me",
    "lemme", "let me",
    "dunno", "do not know",
    "tryna", "trying to",
    "shoulda", "should have",
    "coulda", "could have",
    "woulda", "would have",
    "u", "you",
    "ur", "your",
    "r", "are",
    "y'all", "you all",
    "yall", "you all",
    "pls", "please",
    "plz", "please",
    "plss", "please",
    "thx", "thanks",
    "thnx", "thanks",
    "thanx", "thanks",
    "tks", "thanks",
    "tysm", "thank you so much",
    "ty", "thank you",
    "luv", "love",
    "loooove", "love",
    "cuz", "because",
    "bc", "because",
    "tho", "though",
    "idk", "i do not know",
    "imo", "in my opinion",
    "imho", "in my opinion",
    "wtf", "what the fuck",
    "asap", "as soon as possible",
    "w/", "with"
  };

  private static final Map<String, String[]> WORDS = words();

  private static final Map<String, String> ENDINGS =
      Map.of("n't", "not", "'m", "am", "'re", "are", "'ve", "have", "'ll", "will", "'d", "would");

  private Shorthand() {}

  private static Map<String, String[]> words() {
    Map<String, String[]> words = new HashMap<>();
    for (int index = 0; index < FULL.length; index += 2) {
      words.put(FULL[index], FULL[index + 1].split(" "));
    }
    return words;
  }

  /** The words of a lower-case word with straight apostrophes. */
  static String[] full(String word) {
    String[] known = WORDS.get(word);
    if (known != null) {
      return known;
    }
    int apostrophe = word.lastIndexOf('\'');
    return apostrophe <= 0 ? new String[] {word} : parted(word, apostrophe);
  }

  private static String[] parted(String word, int apostrophe) {
    int cut = word.endsWith("n't") ? apostrophe - 1 : apostrophe;
    String ending = ENDINGS.get(word.substring(cut));
    if (ending != null && cut > 0) {
      return new String[] {word.substring(0, cut), ending};
    }
    return word.endsWith("'s")
        ? new String[] {word.substring(0, apostrophe), "'s"}
        : new String[] {word};
  }
}
