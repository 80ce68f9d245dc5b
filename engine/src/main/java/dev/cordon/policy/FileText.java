package dev.cordon.policy;

import dev.cordon.policy.Document.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads one file or stream of UTF-8 up to a size; what goes wrong is reported, never thrown. */
final class FileText {

    private FileText() {}

    /** The text, or null after a report. */
    static @Nullable Document read(Path file, int maxBytes, Problems problems) {
        String source = nameOf(file);
        try (InputStream in = Files.newInputStream(file)) {
            return read(source, in, maxBytes, problems);
        } catch (NoSuchFileException e) {
            return unreadable(source, "the file does not exist", "check the path", problems);
        } catch (AccessDeniedException e) {
            return unreadable(source, "the file may not be read", "give this process permission to read it", problems);
        } catch (IOException e) {
            String kind = e.getClass().getSimpleName();
            return unreadable(source, "the file cannot be read (" + kind + ")", "check the file", problems);
        }
    }

    /** The text, or null after a report. */
    static @Nullable Document read(String source, InputStream in, int maxBytes, Problems problems) throws IOException {
        byte[] bytes = in.readNBytes(maxBytes);
        if (bytes.length == maxBytes && in.read() >= 0) {
            problems.add(
                    ProblemCode.TOO_LARGE,
                    SourceLocation.of(source),
                    "the file has more than " + maxBytes + " bytes",
                    "split it, or raise the limit");
            return null;
        }
        try {
            return Utf8.decode(source, bytes);
        } catch (Refused refused) {
            refused.reportTo(problems);
            return null;
        }
    }

    /** How a file is called in problems: the path as it was given, with slashes. */
    static String nameOf(Path file) {
        return file.toString().replace('\\', '/');
    }

    private static @Nullable Document unreadable(String source, String message, String help, Problems problems) {
        problems.add(ProblemCode.UNREADABLE, SourceLocation.of(source), message, help);
        return null;
    }
}
