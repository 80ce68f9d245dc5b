package dev.cordon.service.flashback;

import dev.cordon.model.Severity;

/**
 * What can be updated.
 *
 * @param name 1 to 255 characters, no white space at either end
 * @param content natural language, 1 to 20,000 characters, as written
 * @param riskType how much a violation matters
 * @param actionType what a violation does
 */
record PolicyFields(String name, String content, Severity riskType, ActionType actionType) {}
