package io.earshot.job.entities;

import io.earshot.nlp.entity.EntityReader;
import java.io.Serializable;

/** Opens what finds entities. The job carries it to the tasks that need it. */
@FunctionalInterface
public interface EntityReaderFactory extends Serializable {
  EntityReader open();
}
