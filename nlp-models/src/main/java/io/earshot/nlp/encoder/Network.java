package io.earshot.nlp.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.Result;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The network in ONNX Runtime: one session, safe for many threads. A pass runs on the thread that
 * asks for it and starts no others.
 *
 * <p>Memory, outside the heap: the weights (about 25 MB), and an arena that keeps what the largest
 * pass took, at most some 40 MB for each thread that runs at the same time.
 */
final class Network implements AutoCloseable {
  private static final String EMBEDDING = "embedding";

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final Map<Question, Head> heads;

  Network(byte[] model, Map<Question, Head> heads) throws OrtException {
    this.heads = heads;
    try (SessionOptions options = new SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setMemoryPatternOptimization(false);
      session = environment.createSession(model, options);
    }
  }

  /** Answers in the order of the batch's rows. */
  Answers[] ask(Batch batch, List<Piece> pieces) throws OrtException {
    try (OnnxTensor ids = tensor(batch, batch.ids(pieces));
        OnnxTensor attended = tensor(batch, batch.attended(pieces));
        OnnxTensor types = tensor(batch, batch.types(pieces));
        Result result =
            session.run(
                Map.of("input_ids", ids, "attention_mask", attended, "token_type_ids", types),
                outputs())) {
      return read(result, batch.rows().size());
    }
  }

  private OnnxTensor tensor(Batch batch, LongBuffer values) throws OrtException {
    return OnnxTensor.createTensor(environment, values, batch.shape());
  }

  private Set<String> outputs() {
    Set<String> outputs = new HashSet<>();
    heads.keySet().forEach(question -> outputs.add(question.head()));
    outputs.add(EMBEDDING);
    return outputs;
  }

  private Answers[] read(Result result, int rows) {
    Map<Question, float[]> logits = new EnumMap<>(Question.class);
    for (Question question : heads.keySet()) {
      logits.put(question, floats(result, question.head()));
    }
    float[] embeddings = floats(result, EMBEDDING);
    Answers[] answers = new Answers[rows];
    for (int row = 0; row < rows; row++) {
      answers[row] = new Answers(probabilities(logits, row), part(embeddings, row, rows));
    }
    return answers;
  }

  private static float[] floats(Result result, String output) {
    OnnxTensor tensor = (OnnxTensor) result.get(output).orElseThrow();
    var buffer = tensor.getFloatBuffer();
    float[] values = new float[buffer.remaining()];
    buffer.get(values);
    return values;
  }

  private Map<Question, double[]> probabilities(Map<Question, float[]> logits, int row) {
    Map<Question, double[]> probabilities = new EnumMap<>(Question.class);
    heads.forEach(
        (question, head) ->
            probabilities.put(
                question, head.probabilities(logits.get(question), row * head.logits())));
    return probabilities;
  }

  private static float[] part(float[] values, int row, int rows) {
    int width = values.length / rows;
    return Arrays.copyOfRange(values, row * width, (row + 1) * width);
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
