package io.earshot.nlp.encoder;

import ai.onnxruntime.OrtException;
import io.earshot.nlp.pieces.WordPieces;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * The encoder: texts in, answers out. Loaded at first use, once for all of the JVM; thread-safe.
 */
final class Encoder {
  private static Encoder shared;

  private final ModelCard card;
  private final TextPieces pieces;
  private final Network network;

  private Encoder(ModelCard card, TextPieces pieces, Network network) {
    this.card = card;
    this.pieces = pieces;
    this.network = network;
  }

  /**
   * The encoder of this JVM.
   *
   * @throws IllegalStateException when the model or ONNX Runtime is not on the class path
   */
  static synchronized Encoder shared() {
    if (shared == null) {
      shared = load();
    }
    return shared;
  }

  private static Encoder load() {
    try (InputStream json = open("encoder.json");
        InputStream model = open("encoder.onnx")) {
      ModelCard card = ModelCard.read(json);
      TextPieces pieces = new TextPieces(WordPieces.load(), card.maxTokens());
      return new Encoder(card, pieces, new Network(model.readAllBytes(), card.byQuestion()));
    } catch (IOException | OrtException | LinkageError e) {
      throw new IllegalStateException(
          "the engine encoder needs its model, and onnxruntime on the class path", e);
    }
  }

  private static InputStream open(String name) throws IOException {
    InputStream file = Encoder.class.getResourceAsStream(name);
    if (file == null) {
      throw new FileNotFoundException(
          "io/earshot/nlp/encoder/" + name + " is not on the class path");
    }
    return file;
  }

  /** Name and version of the model. */
  String model() {
    return card.name();
  }

  /** Cuts texts into what goes through at once. */
  TextPieces pieces() {
    return pieces;
  }

  /** The head that answers a question. */
  Head head(Question question) {
    return card.byQuestion().get(question);
  }

  /** Answers, in the order of the pieces. */
  Answers[] ask(List<Piece> asked) {
    Answers[] answers = new Answers[asked.size()];
    for (Batch batch : Batch.of(asked)) {
      Answers[] some = ask(batch, asked);
      for (int row = 0; row < some.length; row++) {
        answers[batch.rows().get(row)] = some[row];
      }
    }
    return answers;
  }

  private Answers[] ask(Batch batch, List<Piece> asked) {
    try {
      return network.ask(batch, asked);
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime fails on a batch of " + batch.rows().size(), e);
    }
  }
}
