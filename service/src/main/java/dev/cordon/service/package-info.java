/** The policy service: puts storage, security, the engine and the APIs together. */
@NullMarked
package dev.cordon.service;

import org.jspecify.annotations.NullMarked;
