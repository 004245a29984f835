package io.earshot.job.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedHandlesTest {
  private final List<String> events = new ArrayList<>();
  private final SharedHandles<String, AutoCloseable> handles =
      new SharedHandles<>(
          name -> {
            events.add("open " + name);
            return () -> events.add("close " + name);
          });

  @Test
  void opensOnceAndClosesWithTheLastLease() {
    Lease<AutoCloseable> first = handles.lease("a");
    Lease<AutoCloseable> second = handles.lease("a");
    Lease<AutoCloseable> other = handles.lease("b");
    assertThat(first.value()).isSameAs(second.value()).isNotSameAs(other.value());

    first.close();
    first.close();
    assertThat(events).containsExactly("open a", "open b");
    second.close();
    assertThat(events).containsExactly("open a", "open b", "close a");

    handles.lease("a");
    assertThat(events).last().isEqualTo("open a");
  }

  @Test
  void remembersNothingOfAHandleThatDoesNotOpen() {
    SharedHandles<String, AutoCloseable> broken =
        new SharedHandles<>(
            name -> {
              throw new IllegalStateException("no " + name);
            });

    assertThatThrownBy(() -> broken.lease("a")).hasMessage("no a");
    assertThatThrownBy(() -> broken.lease("a")).hasMessage("no a");
  }
}
