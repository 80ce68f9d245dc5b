/** Text as the matchers see it, and the pinned Unicode tables: folding, word characters, properties. */
@NullMarked
package dev.cordon.internal.text;

import org.jspecify.annotations.NullMarked;
