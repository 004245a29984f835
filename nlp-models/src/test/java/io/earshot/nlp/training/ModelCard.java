package io.earshot.nlp.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

/** What a model was trained from and how good it is, written beside it as JSON. */
public final class ModelCard {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final ObjectNode card = JSON.createObjectNode();

  public ModelCard(String model, String task, long seed) {
    card.put("model", model);
    card.put("task", task);
    card.put("trained", LocalDate.now().toString());
    card.put("java", Runtime.version().toString());
    card.put("seed", seed);
  }

  /** A library whose data the model was made from. */
  public void library(String name, Class<?> anyClass) throws IOException {
    Path jar = Path.of(anyClass.getProtectionDomain().getCodeSource().getLocation().getPath());
    file(jar, name + ", " + jar.getFileName());
  }

  /** A file the model was trained or measured on. */
  public void data(Path file, String use) throws IOException {
    file(file, use);
  }

  private void file(Path file, String use) throws IOException {
    Path folder = file.getParent().getFileName();
    ObjectNode entry = card.withArray("data").addObject();
    entry.put("file", folder + "/" + file.getFileName());
    entry.put("use", use);
    entry.put("sha256", sha256(file));
  }

  /** What the program itself reads. */
  public void number(String name, double value) {
    card.put(name, value);
  }

  public void parameter(String name, double value) {
    card.withObject("/parameters").put(name, value);
  }

  /** A measure, rounded to four digits. */
  public void metric(String name, double value) {
    card.withObject("/metrics").put(name, Math.round(value * 1e4) / 1e4);
  }

  public void write(Path file) throws IOException {
    Files.writeString(file, JSON.writeValueAsString(card) + "\n");
    System.out.println(card.toPrettyString());
  }

  private static String sha256(Path file) throws IOException {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
