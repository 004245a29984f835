package io.earshot.app.command;

import io.earshot.nlp.Analyser;
import io.earshot.nlp.Analysers;
import io.earshot.nlp.Analysis;
import io.earshot.nlp.Engine;
import io.earshot.nlp.Target;
import io.earshot.nlp.TargetedText;
import io.earshot.nlp.entity.EntityReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Analyses texts, as they come on standard input. */
@Command(
    name = "analyse",
    aliases = "analyze",
    description = "Says what texts mean: one a line on standard input, one JSON object a line.",
    footer = {
      "",
      "A line of the answer: language, sentiment (of the whole and of each sentence), targets, emotion,",
      "irony, offensive, intents, answers, topics, marks (spam, bot, jobAdvert), entities (people, organisations,",
      "places, products, prices, numbers of orders and versions), and the models that said so.",
      "Probabilities are 0 to 1; intents, answers and topics under 0.01 are left out. Where a language has no",
      "model the sentiment is 'unsupported'. An empty line is answered by a line.",
      "Examples:",
      "  earshot analyse < posts.txt",
      "  echo 'I love Acme, but Zenith is a joke' | earshot analyse --target Acme --target Zenith",
      "  earshot analyse --topics config/topics.yaml < posts.txt",
      "  cut -f 2,5 export.tsv | earshot analyse --tsv --engine linear"
    },
    mixinStandardHelpOptions = true)
public final class AnalyseCommand implements Callable<Integer> {
  /** Lines that are analysed together: enough to find some of equal length. */
  private static final int BATCH = 256;

  /** UTF-16 units of a batch, so that long lines do not add up. */
  private static final int LONGEST_BATCH = 1_000_000;

  @Spec private CommandSpec spec;

  @Option(
      names = "--engine",
      description =
          "linear, encoder, cascade, corenlp, or none: language only. Default: ${DEFAULT-VALUE}.",
      defaultValue = "cascade")
  private Engine engine;

  @Option(
      names = "--tsv",
      description =
          "Lines are columns parted by tabs; the text is the last. The others are not read.")
  private boolean tsv;

  @Option(
      names = "--target",
      paramLabel = "NAME",
      description = "A brand, product or person towards which the sentiment is wanted; repeatable.")
  private List<String> targets = List.of();

  @Option(
      names = "--entities",
      negatable = true,
      description =
          "Whether what the texts name is looked for, which takes about half a millisecond a text. Default:"
              + " only with encoder, cascade and corenlp.")
  private Boolean entities;

  @Option(
      names = "--topics",
      paramLabel = "FILE",
      description = "What texts may be about, written as config/topics.yaml is.")
  private Path topics;

  private final InputStream in;

  public AnalyseCommand() {
    this(System.in);
  }

  AnalyseCommand(InputStream in) {
    this.in = in;
  }

  @Override
  public Integer call() throws IOException, UserError {
    requireTargets();
    PrintWriter out = spec.commandLine().getOut();
    TextLines lines = new TextLines(in);
    List<Target> wanted = targets.stream().map(name -> new Target(name, null)).toList();
    try (Analyser analyser = open()) {
      EntityReader reader = entitiesWanted() ? EntityReader.open() : null;
      AskedTopics about = topics == null ? null : AskedTopics.of(topics, analyser);
      for (var batch = read(lines, wanted); !batch.isEmpty(); batch = read(lines, wanted)) {
        out.print(answers(analyser, about, reader, batch));
        out.flush();
      }
    }
    return 0;
  }

  private boolean entitiesWanted() {
    return entities == null ? engine != Engine.NONE && engine != Engine.LINEAR : entities;
  }

  private void requireTargets() throws UserError {
    if (targets.stream().anyMatch(String::isBlank)) {
      throw new UserError("earshot: a --target is blank: name a brand, product or person");
    }
  }

  private Analyser open() throws UserError {
    try {
      return Analysers.open(engine);
    } catch (IllegalStateException e) {
      throw new UserError("earshot: " + e.getMessage(), e);
    }
  }

  /** Waits for one line, and takes what else is there already. */
  private List<TargetedText> read(TextLines lines, List<Target> wanted)
      throws IOException, UserError {
    List<TargetedText> batch = new ArrayList<>();
    int length = 0;
    while (batch.isEmpty() || (batch.size() < BATCH && length < LONGEST_BATCH && lines.ready())) {
      String line = lines.next();
      if (line == null) {
        break;
      }
      TargetedText text = new TargetedText(text(line, lines.number()), wanted);
      batch.add(text);
      length += text.text().length();
    }
    return batch;
  }

  private String text(String line, int number) throws UserError {
    int tab = line.lastIndexOf('\t');
    if (tsv && tab < 0 && !line.isEmpty()) {
      throw new UserError(
          "earshot: line "
              + number
              + " has no tab: with --tsv the text is the last of its columns");
    }
    return tsv ? line.substring(tab + 1) : line;
  }

  private static String answers(
      Analyser analyser, AskedTopics about, EntityReader reader, List<TargetedText> batch) {
    List<Analysis> analyses = analyser.analyseTowards(batch);
    StringBuilder answers = new StringBuilder();
    for (int index = 0; index < batch.size(); index++) {
      TargetedText asked = batch.get(index);
      Analysis analysis = analyses.get(index);
      Analysis told = about == null ? analysis : about.added(asked.text(), analysis);
      Analysis whole = reader == null ? told : named(reader, asked, told);
      answers.append(Json.text(AnalysisLine.of(asked, whole))).append('\n');
    }
    return answers.toString();
  }

  private static Analysis named(EntityReader reader, TargetedText asked, Analysis analysis) {
    String language = analysis.language().code();
    return analysis.naming(
        reader.read(asked.text(), language, asked.targets()), EntityReader.MODEL);
  }
}
