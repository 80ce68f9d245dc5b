/** What is counted and timed; labels never carry what was sent. */
@NullMarked
package dev.cordon.service.metrics;

import org.jspecify.annotations.NullMarked;
