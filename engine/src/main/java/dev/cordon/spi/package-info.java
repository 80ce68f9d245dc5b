/** What the author of a matcher backend implements, and nothing else. */
@NullMarked
package dev.cordon.spi;

import org.jspecify.annotations.NullMarked;
