/**
 * Real servers for tests: {@link io.earshot.servers.ElasticsearchServer} and {@link
 * io.earshot.servers.KafkaServer} each start a JVM of its own, whose class path the build wrote
 * into {@code servers.classpath}. Nothing of a server is on the class path of a test, and nothing
 * of it is shipped.
 */
package io.earshot.servers;
