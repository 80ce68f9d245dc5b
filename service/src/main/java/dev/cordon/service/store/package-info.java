/** Storage: transactions with their audit rows, policies, dictionaries, violations. */
@NullMarked
package dev.cordon.service.store;

import org.jspecify.annotations.NullMarked;
