package io.earshot.nlp.linear;

import io.earshot.nlp.evaluation.Example;
import io.earshot.nlp.training.SharedData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What {@link TaskTrainer} trains a model for: a folder of labelled texts, and its labels. */
enum LinearTask {
  COMPLAINT("complaints", "whether an English text complains", 16, 30, "0", "1"),
  EMOTION(
      "emotion",
      "emotion of an English text",
      16,
      15,
      "anger",
      "joy",
      "optimism",
      "sadness",
      LinearTask.NONE),
  IRONY("irony", "whether an English text is ironic", 16, 15, "non_irony", "irony"),
  OFFENSIVE("offensive", "whether an English text offends", 16, 12, "not-offensive", "offensive"),
  SUGGESTION("suggestions", "whether an English text suggests something", 16, 15, "0", "1");

  private static final String NONE = "none";
  private static final int MOST_NONE = 1_000;

  final String folder;
  final String description;
  final int bits;
  final int rounds;
  final List<String> labels;

  LinearTask(String folder, String description, int bits, int rounds, String... labels) {
    this.folder = folder;
    this.description = description;
    this.bits = bits;
    this.rounds = rounds;
    this.labels = List.of(labels);
  }

  /** Files that it is trained on. */
  List<Path> files() {
    Path own = SharedData.file(folder + "/train.tsv");
    return labels.contains(NONE)
        ? List.of(own, SharedData.file("sentiment/train.tsv"))
        : List.of(own);
  }

  /**
   * What it is trained on. No data says "none" of the emotions: tweets that people called neutral
   * come nearest.
   */
  List<Example> examples(Random random) throws IOException {
    List<Example> examples = new ArrayList<>(Example.read(files().get(0)));
    if (labels.contains(NONE)) {
      List<Example> neutral =
          new ArrayList<>(
              Example.read(files().get(1)).stream()
                  .filter(e -> e.label().equals("neutral"))
                  .toList());
      Collections.shuffle(neutral, random);
      neutral.subList(0, MOST_NONE).forEach(e -> examples.add(new Example(NONE, "", e.text())));
    }
    Collections.shuffle(examples, random);
    return examples;
  }
}
