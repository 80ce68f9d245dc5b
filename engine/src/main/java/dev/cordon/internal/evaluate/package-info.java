/** Runs a program over an interaction: findings, violations and coverage; decides nothing. */
@NullMarked
package dev.cordon.internal.evaluate;

import org.jspecify.annotations.NullMarked;
