package io.earshot.job.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.connectors.PostChange;
import io.earshot.job.crm.CrmChange;
import io.earshot.job.dedupe.Known;
import io.earshot.job.rising.Said;
import io.earshot.job.rising.TermHit;
import io.earshot.job.rising.TermHours;
import io.earshot.search.IndexOperation;
import io.earshot.store.Rise;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.PojoTypeInfo;
import org.apache.flink.api.java.typeutils.runtime.PojoSerializer;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireRecordsTest {

  @ParameterizedTest
  @ValueSource(
      classes = {
        PostChange.class,
        MentionChange.class,
        IndexOperation.class,
        Known.class,
        RuleHit.class,
        CrmChange.class,
        Said.class,
        TermHit.class,
        TermHours.class,
        Rise.class
      })
  void areSerialisedFieldByField(Class<?> record) {
    Configuration noGenericTypes = new Configuration().set(PipelineOptions.GENERIC_TYPES, false);

    TypeInformation<?> type = TypeInformation.of(record);

    assertThat(type).isInstanceOf(PojoTypeInfo.class);
    assertThat(type.createSerializer(new SerializerConfigImpl(noGenericTypes)))
        .isInstanceOf(PojoSerializer.class);
  }
}
