package dev.cordon.internal.language;

import dev.cordon.model.Action;
import dev.cordon.model.Severity;
import dev.cordon.policy.SourceLocation;

/**
 * Content to compile, with what its rules inherit.
 *
 * @param policyId the policy it belongs to
 * @param content what its author wrote
 * @param action action of its rules, never ALLOW
 * @param severity severity of its rules
 * @param place where it was written
 */
public record PolicyText(String policyId, String content, Action action, Severity severity, SourceLocation place) {}
