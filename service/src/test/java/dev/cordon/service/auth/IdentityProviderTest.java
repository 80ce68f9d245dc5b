package dev.cordon.service.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens of an identity provider: the good one holds, and none of those that are nearly good. */
class IdentityProviderTest {

    @TempDir
    Path folder;

    @Test
    void onlyTheGoodOneHolds() throws Exception {
        RSAKey key = new RSAKeyGenerator(2048).keyID("k1").generate();
        RSAKey other = new RSAKeyGenerator(2048).keyID("k1").generate();
        Path file = folder.resolve("jwks.json");
        Files.writeString(file, new JWKSet(key.toPublicJWK()).toString());
        BearerVerifier verifier =
                new JwksVerifier(file.toString(), Set.of("RS256"), "https://idp", "cordon", Clock.systemUTC());
        assertThat(verifier.userOf(signed(key, JWSAlgorithm.RS256, b -> b))).isEqualTo("una");
        assertThat(verifier.userOf(signed(key, JWSAlgorithm.RS256, b -> b.claim("userId", "vera"))))
                .isEqualTo("vera");
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("another key", signed(other, JWSAlgorithm.RS256, b -> b));
        bad.put("another algorithm", signed(key, JWSAlgorithm.RS512, b -> b));
        bad.put("another issuer", signed(key, JWSAlgorithm.RS256, b -> b.issuer("https://evil")));
        bad.put("another audience", signed(key, JWSAlgorithm.RS256, b -> b.audience("other")));
        bad.put("no audience", signed(key, JWSAlgorithm.RS256, b -> b.audience((String) null)));
        bad.put("expired", signed(key, JWSAlgorithm.RS256, b -> b.expirationTime(new Date(0))));
        bad.put("no expiry", signed(key, JWSAlgorithm.RS256, b -> b.expirationTime(null)));
        bad.put(
                "not yet",
                signed(
                        key,
                        JWSAlgorithm.RS256,
                        b -> b.notBeforeTime(Date.from(Instant.now().plusSeconds(600)))));
        bad.put("nobody", signed(key, JWSAlgorithm.RS256, b -> b.subject(null)));
        bad.put("unsigned", new PlainJWT(claims(b -> b)).serialize());
        SignedJWT confused = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("k1").build(), claims(b -> b));
        confused.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
        bad.put("public key as secret", confused.serialize());
        String good = signed(key, JWSAlgorithm.RS256, b -> b);
        bad.put("cut", good.substring(0, good.length() - 10));
        bad.put("empty", "");
        bad.forEach((what, token) -> assertThat(verifier.userOf(token)).as(what).isNull());
        System.out.println("tokens refused: " + bad.size());
    }

    @Test
    void symmetricAlgorithmsCannotBeChosen() {
        for (String algorithm : new String[] {"HS256", "none", "RS1"}) {
            assertThatThrownBy(() -> new JwksVerifier("x", Set.of(algorithm), "i", "a", Clock.systemUTC()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> change) {
        return change.apply(new JWTClaimsSet.Builder()
                        .issuer("https://idp")
                        .audience("cordon")
                        .subject("una")
                        .expirationTime(Date.from(Instant.now().plusSeconds(600))))
                .build();
    }

    private static String signed(RSAKey key, JWSAlgorithm algorithm, UnaryOperator<JWTClaimsSet.Builder> change)
            throws Exception {
        SignedJWT jwt =
                new SignedJWT(new JWSHeader.Builder(algorithm).keyID("k1").build(), claims(change));
        jwt.sign(new RSASSASigner(key));
        return jwt.serialize();
    }
}
