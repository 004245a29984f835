/**
 * How alerts reach people: the one {@link io.earshot.insight.delivery.Dispatcher}, which sends to
 * CRMs too, takes what is due from the store's {@link io.earshot.insight.delivery.AlertOutbox} and
 * hands it to the {@link io.earshot.insight.delivery.Notifier} of the channel's kind. What it dies
 * over is sent again, under the same id, so that a receiver can tell.
 */
package io.earshot.insight.delivery;
