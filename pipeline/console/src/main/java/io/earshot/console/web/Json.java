package io.earshot.console.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DatabindException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.stream.Collectors;

/** JSON of the API: instants as ISO 8601 in UTC, absent values left out. */
public final class Json {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  private Json() {}

  public static String text(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public static void answer(Context request, Object value) {
    answer(request, value, "application/json");
  }

  public static void answer(Context request, Object value, String type) {
    request.result(text(value)).contentType(type);
  }

  /**
   * The body of a request.
   *
   * @throws Problem if it is not of that form
   */
  public static <T> T body(Context request, Class<T> type) {
    try {
      T body = MAPPER.readValue(request.bodyAsBytes(), type);
      if (body == null) {
        throw Problem.badRequest("The body is empty.");
      }
      return body;
    } catch (UnrecognizedPropertyException unknown) {
      throw Problem.badRequest(
          "The body has no key '%s': it takes %s."
              .formatted(unknown.getPropertyName(), known(unknown)));
    } catch (StreamReadException | DatabindException malformed) {
      throw Problem.badRequest("The body is not as expected: " + malformed.getOriginalMessage());
    } catch (IOException broken) {
      throw Problem.badRequest("The body could not be read: " + broken.getMessage());
    }
  }

  private static String known(UnrecognizedPropertyException unknown) {
    return unknown.getKnownPropertyIds().stream()
        .map(Object::toString)
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
