/** What people say of posts otherwise than the engine, brought to where it counts. */
package io.earshot.insight.corrections;
