package dev.cordon.spi;

/**
 * What a module with an optional backend answers when asked for it. Asking never throws: a backend that cannot be loaded or
 * did not prove itself is an answer with a reason, which belongs in health and in the log.
 */
public sealed interface BackendOffer {

    /** Name of the backend that was asked for: {@link MatcherBackend#name()}. */
    String name();

    /**
     * A backend that proved itself on this machine.
     *
     * @param backend the backend, ready to compile
     * @param evidence what was proved and with which version, one line for health
     */
    record Trusted(MatcherBackend backend, String evidence) implements BackendOffer {
        @Override
        public String name() {
            return backend.name();
        }
    }

    /**
     * No backend: the engine plans every pattern on java.
     *
     * @param name the backend that was asked for
     * @param kind whether it could not be loaded or gave wrong answers
     * @param reason why, one line for health and the log
     */
    record Refused(String name, Kind kind, String reason) implements BackendOffer {
        /** Why there is no backend. */
        public enum Kind {
            /** It is not there: no native library for this platform, or it could not be loaded. */
            UNAVAILABLE,
            /** It is there and gave a wrong answer, or is a version known to do so. Worth an alarm. */
            UNTRUSTED
        }
    }
}
