/**
 * The native accelerator: a thin binding of its own on the JavaCPP classes of hyperscan-java, behind the engine's matcher SPI.
 * {@link dev.cordon.hyperscan.Hyperscan} is the only type an embedder touches.
 *
 * <p>What is not here, because it crashed or missed matches: start-of-match tracking, Unicode properties, the library's UTF-8 mode,
 * native streams, serialized databases.
 */
@NullMarked
package dev.cordon.hyperscan;

import org.jspecify.annotations.NullMarked;
