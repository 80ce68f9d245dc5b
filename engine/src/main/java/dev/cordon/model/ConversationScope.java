package dev.cordon.model;

/** Whether everyone in the conversation belongs to one organisation. */
public enum ConversationScope {
    INTERNAL,
    EXTERNAL
}
