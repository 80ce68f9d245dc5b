/** From what is stored to the engine that decides. */
@NullMarked
package dev.cordon.service.enforce;

import org.jspecify.annotations.NullMarked;
