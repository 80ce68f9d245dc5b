/** The generic guardrail webhook of LiteLLM: what goes to and comes from a model, judged before it passes. */
@NullMarked
package dev.cordon.service.litellm;

import org.jspecify.annotations.NullMarked;
