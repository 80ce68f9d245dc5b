package dev.cordon.policy;

/** What the Symphony data type {@code Messages} covers: the setting {@code symphony.messages}. */
public enum SymphonyMessages {
    /** Messages, prompts, responses, tool calls and tool results: the default. */
    EVERYWHERE,
    /** Chat messages alone. */
    CHAT
}
