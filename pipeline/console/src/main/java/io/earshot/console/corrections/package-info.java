/** What people say of posts otherwise than the engine, and what is learnt from it. */
package io.earshot.console.corrections;
