/**
 * What corrections teach of the sentiment towards a brand: {@link
 * io.earshot.insight.calibration.Calibrating} makes a calibration of them, measures it on those
 * that it was not made from, and refuses it where it gains nothing.
 */
package io.earshot.insight.calibration;
