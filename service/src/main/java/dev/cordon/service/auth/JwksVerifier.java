package dev.cordon.service.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.cordon.service.http.Digests;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of an identity provider, checked with its public keys: a file, or an address that is asked again when a key is not known. The
 * algorithms are the operator's choice, never the token's; symmetric ones and {@code none} are not among them (RFC 8725). Issuer and
 * audience must be the expected ones, and there must be an expiry. The user is the claim {@code userId}, else {@code sub}; what the
 * user may do follows from the directory. Thread-safe.
 */
public final class JwksVerifier implements BearerVerifier {

    /** Algorithms that can be chosen. */
    public static final Set<String> ALGORITHMS =
            Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA");

    private static final int MOST_REMEMBERED = 10_000;

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    private final Clock clock;
    private final Cache<String, Verified> remembered =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    private record Verified(String userId, Instant expires) {}

    /**
     * @param keys path of a JWK set, or its https address
     * @param algorithms some of {@link #ALGORITHMS}
     * @throws IllegalArgumentException if the keys cannot be read, or an algorithm is not among them
     */
    public JwksVerifier(String keys, Set<String> algorithms, String issuer, String audience, Clock clock) {
        if (algorithms.isEmpty() || !ALGORITHMS.containsAll(algorithms)) {
            throw new IllegalArgumentException("the algorithms are " + ALGORITHMS);
        }
        this.clock = clock;
        Set<JWSAlgorithm> allowed =
                Set.copyOf(algorithms.stream().map(JWSAlgorithm::parse).toList());
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(allowed, source(keys)));
        processor.setJWTClaimsSetVerifier(
                new DefaultJWTClaimsVerifier<>(
                        audience, new JWTClaimsSet.Builder().issuer(issuer).build(), Set.of("exp")) {
                    @Override
                    protected java.util.Date currentTime() {
                        return java.util.Date.from(clock.instant());
                    }
                });
    }

    private static JWKSource<SecurityContext> source(String keys) {
        try {
            if (keys.startsWith("https://")) {
                return JWKSourceBuilder.create(URI.create(keys).toURL())
                        .retrying(true)
                        .build();
            }
            return new ImmutableJWKSet<>(JWKSet.load(Path.of(keys).toFile()));
        } catch (IOException | ParseException e) {
            throw new IllegalArgumentException("the keys cannot be read", e);
        }
    }

    @Override
    public @Nullable String userOf(String token) {
        String digest = Digests.sha256(token);
        Verified known = remembered.getIfPresent(digest);
        if (known == null) {
            known = verify(token);
            if (known != null) {
                remembered.put(digest, known);
            }
        }
        return known != null && clock.instant().isBefore(known.expires()) ? known.userId() : null;
    }

    private @Nullable Verified verify(String token) {
        try {
            JWTClaimsSet claims = processor.process(token, null);
            Object user = claims.getClaim("userId");
            String id = user instanceof String text ? text : claims.getSubject();
            return id == null
                    ? null
                    : new Verified(id, claims.getExpirationTime().toInstant());
        } catch (ParseException | BadJWTException e) {
            return null;
        } catch (BadJOSEException | JOSEException e) {
            // Keys that cannot be fetched are no reason to let anybody in.
            return null;
        }
    }
}
