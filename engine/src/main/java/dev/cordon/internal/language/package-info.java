/** Natural-language policy content to rules, clause by clause. */
@NullMarked
package dev.cordon.internal.language;

import org.jspecify.annotations.NullMarked;
