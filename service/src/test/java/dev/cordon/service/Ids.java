package dev.cordon.service;

/** What answers hold that is random: an id or a digest may by chance show the digits of a card that must not be there. */
public final class Ids {

    private static final String UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String DIGEST = "\\b[0-9a-f]{64}\\b";

    private Ids() {}

    /** The text with every UUID and every SHA-256 in hexadecimal taken out; anything else stays as it is. */
    public static String without(String text) {
        return text.replaceAll(UUID + "|" + DIGEST, "");
    }
}
