package dev.cordon.service.auth;

import org.jspecify.annotations.Nullable;

/**
 * Tells whose session the two headers of the Symphony API are. The embedded one knows the tokens that Cordon minted; a pod's own
 * may stand in its place. Thread-safe; compares secrets in constant time.
 */
public interface SessionVerifier {

    /**
     * @param sessionToken header of that name
     * @param keyManagerToken header of that name, null when it was not sent: it is optional
     * @return id of a user of the directory; null when a token is not valid, or the two are not one user's
     */
    @Nullable
    String userOf(String sessionToken, @Nullable String keyManagerToken);
}
