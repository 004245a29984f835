package org.elasticsearch.plugins;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.elasticsearch.Build;
import org.elasticsearch.env.Environment;
import org.elasticsearch.transport.netty4.Netty4Plugin;

/** Plugins that are on the class path instead of in directories: the HTTP transport. */
public final class ClassPathPlugins extends PluginsService {
  /**
   * @param environment settings and paths
   */
  public ClassPathPlugins(Environment environment) {
    super(
        environment.settings(),
        environment.configDir(),
        new PluginsLoader(Set.of(), Set.of(), Map.of()));
  }

  @Override
  protected List<LoadedPlugin> plugins() {
    return List.of(NETTY);
  }

  private static final LoadedPlugin NETTY =
      new LoadedPlugin(
          descriptor(Netty4Plugin.class), new Netty4Plugin(), Netty4Plugin.class.getClassLoader());

  private static PluginDescriptor descriptor(Class<? extends Plugin> plugin) {
    String version = Build.current().version();
    return new PluginDescriptor(
        plugin.getName(),
        "from the class path",
        version,
        version,
        "17",
        plugin.getName(),
        null,
        List.of(),
        false,
        false,
        false,
        false);
  }
}
