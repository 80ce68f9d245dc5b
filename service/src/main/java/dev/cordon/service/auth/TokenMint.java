package dev.cordon.service.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.cordon.service.directory.User;
import dev.cordon.service.http.Digests;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes and checks Cordon's own tokens: JWTs signed with HMAC-SHA-256 under a key of this installation. The three kinds differ in
 * type and audience, so that none passes for another. The algorithm is ours, never the token's (RFC 8725). Thread-safe.
 */
public final class TokenMint implements BearerVerifier, SessionVerifier {

    private static final String ISSUER = "cordon";
    private static final int MOST_REMEMBERED = 10_000;

    private final MACSigner signer;
    private final JWSVerifier verifier;
    private final Clock clock;
    private final Cache<String, Verified> remembered =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    /** What a token is for. */
    public enum Use {
        BEARER("at+jwt", "cordon:api"),
        SESSION("cordon-session+jwt", "cordon:session"),
        KEY_MANAGER("cordon-km+jwt", "cordon:key-manager");

        private final JOSEObjectType type;
        private final String audience;

        Use(String type, String audience) {
            this.type = new JOSEObjectType(type);
            this.audience = audience;
        }
    }

    private record Verified(Use use, String userId, Instant expires) {}

    /** @param key at least 32 bytes, secret */
    public TokenMint(byte[] key, Clock clock) {
        try {
            this.signer = new MACSigner(key);
            this.verifier = new MACVerifier(key);
        } catch (JOSEException e) {
            throw new IllegalArgumentException("the key of the tokens needs 32 bytes", e);
        }
        this.clock = clock;
    }

    /** A new token of the user. */
    public String mint(Use use, User user, String orgId, Duration validity) {
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(use.audience)
                .subject(user.id())
                .claim("userId", user.id())
                .claim("email", user.email())
                .claim("orgId", orgId)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(validity)))
                .jwtID(UUID.randomUUID().toString())
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).type(use.type).build(), claims);
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("the key of the tokens signs nothing", e);
        }
        return token.serialize();
    }

    @Override
    public @Nullable String userOf(String token) {
        return userOf(Use.BEARER, token);
    }

    @Override
    public @Nullable String userOf(String sessionToken, @Nullable String keyManagerToken) {
        String user = userOf(Use.SESSION, sessionToken);
        if (user == null || keyManagerToken == null || keyManagerToken.isEmpty()) {
            return user;
        }
        return user.equals(userOf(Use.KEY_MANAGER, keyManagerToken)) ? user : null;
    }

    private @Nullable String userOf(Use use, String token) {
        // By digest: how long a look-up takes then says nothing about the token.
        String digest = Digests.sha256(token);
        Verified known = remembered.getIfPresent(digest);
        if (known == null) {
            known = verify(use, token);
            if (known != null) {
                remembered.put(digest, known);
            }
        }
        return known != null && known.use == use && clock.instant().isBefore(known.expires) ? known.userId : null;
    }

    private @Nullable Verified verify(Use use, String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            if (!JWSAlgorithm.HS256.equals(jwt.getHeader().getAlgorithm())
                    || !use.type.equals(jwt.getHeader().getType())
                    || !jwt.verify(verifier)) {
                return null;
            }
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            Date expires = claims.getExpirationTime();
            String user = claims.getSubject();
            boolean ours =
                    ISSUER.equals(claims.getIssuer()) && claims.getAudience().equals(List.of(use.audience));
            return ours && user != null && expires != null ? new Verified(use, user, expires.toInstant()) : null;
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            // Whatever is wrong with it, it is no token of ours.
            return null;
        }
    }
}
