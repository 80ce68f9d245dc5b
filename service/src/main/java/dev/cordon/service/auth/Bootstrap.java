package dev.cordon.service.auth;

import dev.cordon.service.directory.Directory;
import dev.cordon.service.http.Json;
import dev.cordon.service.store.PrivateFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Tokens of the first administrator, written once, on the first start. Whoever has them may do everything: mint tokens for
 * people, then delete the file.
 */
public final class Bootstrap {

    /** The file beside the database. */
    public static final String FILE = "bootstrap.json";

    private static final Duration VALIDITY = Duration.ofDays(365);

    private Bootstrap() {}

    public static void write(Path folder, TokenMint mint, Directory.Member administrator) throws IOException {
        String orgId = administrator.org().id();
        PrivateFile.write(
                folder.resolve(FILE),
                Json.write(Json.object()
                        .put("adminToken", mint.mint(TokenMint.Use.BEARER, administrator.user(), orgId, VALIDITY))
                        .put("sessionToken", mint.mint(TokenMint.Use.SESSION, administrator.user(), orgId, VALIDITY))
                        .put(
                                "keyManagerToken",
                                mint.mint(TokenMint.Use.KEY_MANAGER, administrator.user(), orgId, VALIDITY))
                        .put("orgId", orgId)));
    }
}
