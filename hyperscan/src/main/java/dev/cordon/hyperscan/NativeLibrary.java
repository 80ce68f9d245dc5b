package dev.cordon.hyperscan;

import com.gliwka.hyperscan.jni.hyperscan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.javacpp.BytePointer;

/** Loads the native library, once in a process. Touch no class of JavaCPP before {@link #load} has returned. */
final class NativeLibrary {

    /**
     * Versions that were measured against independent matchers without a miss. The Vectorscan builds behind later versions of the
     * same artifact lose matches, some only on processors with AVX-512, so that passing the proof here would not be enough.
     */
    private static final String PROVEN_VERSION = "5.4.0";

    private static final String CACHE_DIRECTORY = "org.bytedeco.javacpp.cachedir";

    private final String version;

    private NativeLibrary(String version) {
        this.version = version;
    }

    /**
     * Loads the library and asks whether it runs on this processor.
     *
     * @throws IllegalStateException when the processor lacks instructions that the library needs
     * @throws LinkageError when there is no library for this platform or it cannot be linked
     */
    static NativeLibrary load() {
        setUnlessSet("org.bytedeco.javacpp.maxphysicalbytes", "0");
        setUnlessSet("org.bytedeco.javacpp.maxbytes", "0");
        setUnlessSet("org.bytedeco.javacpp.nopointergc", "true");
        if (System.getProperty(CACHE_DIRECTORY) != null) {
            return link();
        }
        Path own = privateDirectory();
        System.setProperty(CACHE_DIRECTORY, own.toString());
        try {
            return link();
        } finally {
            // A linked library no longer needs its file. Where the system insists on it, it stays.
            PrivateFiles.deleteQuietly(own);
        }
    }

    /** What {@code hs_version} says: version and build date. */
    String version() {
        return version;
    }

    /** Whether this version is one whose answers were measured at volume. */
    boolean isProvenVersion() {
        return version.equals(PROVEN_VERSION) || version.startsWith(PROVEN_VERSION + " ");
    }

    private static NativeLibrary link() {
        // hs_version first: with newer JavaCPP a BytePointer made before the library is loaded cannot be linked.
        String version;
        try (BytePointer text = hyperscan.hs_version()) {
            version = text.getString();
        }
        int platform = hyperscan.hs_valid_platform();
        if (platform != hyperscan.HS_SUCCESS) {
            throw new IllegalStateException(
                    "this processor lacks instructions that Hyperscan " + version + " needs (code " + platform + ")");
        }
        return new NativeLibrary(version);
    }

    private static Path privateDirectory() {
        try {
            return Files.createTempDirectory("cordon-native");
        } catch (IOException e) {
            throw new IllegalStateException(
                    "no temporary directory to unpack the native library to; name one with -D" + CACHE_DIRECTORY, e);
        }
    }

    private static void setUnlessSet(String key, String value) {
        if (System.getProperty(key) == null) {
            System.setProperty(key, value);
        }
    }
}
