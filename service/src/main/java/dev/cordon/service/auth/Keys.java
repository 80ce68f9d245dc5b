package dev.cordon.service.auth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.service.directory.Directory;
import dev.cordon.service.directory.Org;
import dev.cordon.service.directory.OrgRole;
import dev.cordon.service.directory.User;
import dev.cordon.service.http.Json;
import dev.cordon.service.store.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The secrets of an installation and the administrator that it begins with. They lie beside the database, readable by the owner
 * alone; nodes that share them are one installation. Immutable.
 */
public final class Keys {

    private static final String FILE = "keys.json";
    private static final int BYTES = 32;
    // An account number that no pod gives.
    private static final long ADMINISTRATOR_NUMBER = 349_026_222_342_001L;

    private final byte[] tokens;
    private final byte[] overrides;
    private final byte[] files;
    private final String orgId;
    private final String userId;

    private Keys(byte[] tokens, byte[] overrides, byte[] files, String orgId, String userId) {
        this.tokens = tokens;
        this.overrides = overrides;
        this.files = files;
        this.orgId = orgId;
        this.userId = userId;
    }

    /** Whether the folder has keys. */
    public static boolean exist(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    /** New ones, not written yet. */
    public static Keys fresh() {
        SecureRandom random = new SecureRandom();
        byte[][] secrets = new byte[3][BYTES];
        for (byte[] secret : secrets) {
            random.nextBytes(secret);
        }
        return new Keys(
                secrets[0],
                secrets[1],
                secrets[2],
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString());
    }

    /** Those of the folder. */
    public static Keys read(Path folder) throws IOException {
        ObjectNode root = Json.stored(Files.readString(folder.resolve(FILE)));
        return new Keys(
                secret(root, "tokens"),
                secret(root, "overrides"),
                secret(root, "files"),
                root.path("orgId").asText(),
                root.path("userId").asText());
    }

    private static byte[] secret(ObjectNode root, String name) {
        return Base64.getDecoder().decode(root.path(name).asText());
    }

    public void write(Path folder) throws IOException {
        Base64.Encoder encoder = Base64.getEncoder();
        PrivateFile.write(
                folder.resolve(FILE),
                Json.write(Json.object()
                        .put("tokens", encoder.encodeToString(tokens))
                        .put("overrides", encoder.encodeToString(overrides))
                        .put("files", encoder.encodeToString(files))
                        .put("orgId", orgId)
                        .put("userId", userId)));
    }

    /** Signs tokens. */
    public byte[] tokens() {
        return tokens.clone();
    }

    /** Signs challenges and override tokens. */
    public byte[] overrides() {
        return overrides.clone();
    }

    /** Signs the files beside the database. */
    public byte[] files() {
        return files.clone();
    }

    /** An administrator of everything, who is always in the directory. */
    public Directory.Member administrator() {
        User user = new User(
                userId,
                "Cordon",
                "Administrator",
                "administrator@localhost",
                OrgRole.OWNER,
                Map.of(),
                ADMINISTRATOR_NUMBER,
                Set.of(User.EF_POLICY_MANAGEMENT),
                Set.of(User.ADMIN, User.EVALUATOR));
        return new Directory.Member(new Org(orgId, "Cordon", List.of(), List.of(user)), user);
    }
}
