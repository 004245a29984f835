package org.elasticsearch.node;

import org.elasticsearch.cluster.service.ClusterService;
import org.elasticsearch.env.Environment;
import org.elasticsearch.plugins.ClassPathPlugins;
import org.elasticsearch.plugins.PluginsLoader;
import org.elasticsearch.plugins.PluginsService;

/**
 * The production node, taking its plugins from the class path. It lives in Elasticsearch's package
 * because the constructor it needs does.
 */
public final class ClassPathNode extends Node {
  /**
   * @param environment settings and paths
   */
  public ClassPathNode(Environment environment) {
    super(NodeConstruction.prepareConstruction(environment, null, new Services(), true));
  }

  /** Would set names in a log configuration that is not Elasticsearch's own here. */
  @Override
  protected void configureNodeAndClusterIdStateListener(ClusterService clusterService) {}

  private static final class Services extends NodeServiceProvider {
    @Override
    PluginsService newPluginService(Environment environment, PluginsLoader loader) {
      return new ClassPathPlugins(environment);
    }
  }
}
