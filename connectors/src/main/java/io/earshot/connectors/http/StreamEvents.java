package io.earshot.connectors.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.earshot.connectors.http.MessageStream.Message;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okhttp3.sse.EventSource;
import okhttp3.sse.EventSourceListener;
import okio.ByteString;

/** Puts what OkHttp tells of a stream into its queue. */
final class StreamEvents {
  private static final int NORMAL = 1000;

  private final MessageQueue queue;
  private final MessageBytes bytes;
  private final StreamEnd end;

  StreamEvents(MessageQueue queue, MessageBytes bytes, StreamEnd end) {
    this.queue = queue;
    this.bytes = bytes;
    this.end = end;
  }

  private void add(String event, String id, byte[] data) {
    bytes.message();
    queue.add(new Message(event, id, data));
  }

  WebSocketListener ofWebSocket() {
    return new WebSocketListener() {
      @Override
      public void onOpen(WebSocket socket, Response response) {
        queue.opened();
      }

      @Override
      public void onMessage(WebSocket socket, String text) {
        add(null, null, text.getBytes(UTF_8));
      }

      @Override
      public void onMessage(WebSocket socket, ByteString data) {
        add(null, null, data.toByteArray());
      }

      @Override
      public void onClosing(WebSocket socket, int code, String reason) {
        queue.end(end.closed("with code " + code + (reason.isEmpty() ? "" : ": " + reason)));
        socket.close(NORMAL, null);
      }

      @Override
      public void onFailure(WebSocket socket, Throwable cause, Response response) {
        queue.end(end.broken(cause, response));
      }
    };
  }

  EventSourceListener ofEventSource() {
    return new EventSourceListener() {
      @Override
      public void onOpen(EventSource source, Response response) {
        queue.opened();
      }

      @Override
      public void onEvent(EventSource source, String id, String type, String data) {
        add(type, id, data.getBytes(UTF_8));
      }

      @Override
      public void onClosed(EventSource source) {
        queue.end(end.closed("without a word"));
      }

      @Override
      public void onFailure(EventSource source, Throwable cause, Response response) {
        queue.end(end.broken(cause, response));
      }
    };
  }
}
