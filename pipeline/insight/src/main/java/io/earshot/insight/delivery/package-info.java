/**
 * How alerts reach people: one {@link io.earshot.insight.delivery.Dispatcher} takes what is due
 * from the store's outbox and hands it to the {@link io.earshot.insight.delivery.Notifier} of the
 * channel's kind. What it dies over is sent again, under the same id, so that a receiver can tell.
 */
package io.earshot.insight.delivery;
