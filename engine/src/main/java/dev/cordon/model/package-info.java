/** Values that describe one thing to judge: interaction, segment, text, span, action. Imports nothing of ours. */
@NullMarked
package dev.cordon.model;

import org.jspecify.annotations.NullMarked;
