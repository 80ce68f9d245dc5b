package dev.cordon.service;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.cordon.service.auth.Keys;
import dev.cordon.service.auth.TokenMint;
import dev.cordon.service.directory.OrgRole;
import dev.cordon.service.directory.User;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.Set;

/** Bearer tokens, good and bad. */
public final class TestTokens {

    private final RunningService run;

    public TestTokens(RunningService run) {
        this.run = run;
    }

    /** {@code admin}, {@code none}, {@code user:<id>}, {@code token:<what is wrong with it>}. */
    public String of(String auth) {
        if (auth.startsWith("user:")) {
            return run.tokens(auth.substring(5)).path("token").asText();
        }
        return switch (auth) {
            case "none" -> "";
            case "admin" -> run.adminToken();
            default -> bad(auth.substring("token:".length()));
        };
    }

    private String bad(String how) {
        try {
            byte[] key = Keys.read(run.data()).tokens();
            User plain = user("plain");
            JWTClaimsSet claims = claims(Date.from(Instant.now().plusSeconds(600)));
            return switch (how) {
                case "expired" ->
                    new TokenMint(key, Clock.fixed(Instant.parse("2020-01-01T00:00:00Z"), ZoneOffset.UTC))
                            .mint(TokenMint.Use.BEARER, plain, "o1", Duration.ofHours(1));
                case "none" -> new PlainJWT(claims).serialize();
                case "otherKey" -> signed(JWSAlgorithm.HS256, new MACSigner(new byte[32]), claims);
                case "session" ->
                    new TokenMint(key, Clock.systemUTC()).mint(TokenMint.Use.SESSION, plain, "o1", Duration.ofHours(1));
                case "gone" ->
                    new TokenMint(key, Clock.systemUTC())
                            .mint(TokenMint.Use.BEARER, user("gone"), "o1", Duration.ofHours(1));
                case "rs256" -> {
                    KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
                    rsa.initialize(2048);
                    yield signed(
                            JWSAlgorithm.RS256,
                            new RSASSASigner(rsa.generateKeyPair().getPrivate()),
                            claims);
                }
                case "noExpiry" -> signed(JWSAlgorithm.HS256, new MACSigner(key), claims(null));
                default -> throw new IllegalArgumentException(how);
            };
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static JWTClaimsSet claims(Date expires) {
        return new JWTClaimsSet.Builder()
                .issuer("cordon")
                .audience("cordon:api")
                .subject("plain")
                .expirationTime(expires)
                .build();
    }

    private static String signed(JWSAlgorithm algorithm, JWSSigner signer, JWTClaimsSet claims) throws Exception {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(algorithm)
                        .type(new JOSEObjectType("at+jwt"))
                        .build(),
                claims);
        jwt.sign(signer);
        return jwt.serialize();
    }

    private static User user(String id) {
        return new User(id, id, "", "", OrgRole.USER, Map.of(), null, Set.of(), Set.of());
    }
}
