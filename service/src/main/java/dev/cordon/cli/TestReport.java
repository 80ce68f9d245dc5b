package dev.cordon.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Results of policy tests as they come: failures alone for people, every test for programs. Not thread-safe. */
final class TestReport {

    private final Output out;
    private final Style style;
    private final boolean text;
    private int passed;
    private int failed;
    private int bad;

    TestReport(Output out, Style style, boolean text) {
        this.out = out;
        this.style = style;
        this.text = text;
    }

    void result(Path file, int line, @Nullable String id, List<String> differences) {
        boolean ok = differences.isEmpty();
        passed += ok ? 1 : 0;
        failed += ok ? 0 : 1;
        if (!text) {
            out.line(Json.object(json -> {
                json.writeStringField("file", file.toString());
                json.writeNumberField("line", line);
                json.writeStringField("id", id);
                json.writeBooleanField("passed", ok);
                Json.strings(json, "differences", differences);
            }));
        } else if (!ok) {
            String name = id == null ? "" : " " + Excerpts.printable(id);
            out.line(style.bad("FAILED") + " " + file + ":" + line + name + ": " + String.join("; ", differences));
        }
    }

    void bad(Path file, LineException e) {
        bad++;
        if (text) {
            out.line(style.bad("ERROR") + " " + file + ":" + e.line() + ": " + e.error());
        } else {
            out.line(Json.object(json -> {
                json.writeStringField("file", file.toString());
                json.writeNumberField("line", e.line());
                json.writeStringField("id", e.id());
                Json.error(json, e.error());
            }));
        }
    }

    void end(int files) {
        if (text) {
            int tests = passed + failed + bad;
            String summary = tests + (tests == 1 ? " test in " : " tests in ") + files
                    + (files == 1 ? " file: " : " files: ") + passed + " passed, " + failed + " failed"
                    + (bad > 0 ? ", " + bad + " not readable" : "");
            out.line(failed + bad == 0 ? style.good(summary) : style.bad(summary));
        }
    }

    int status() {
        return bad > 0 ? ExitStatus.BAD_INPUT : failed > 0 ? ExitStatus.CHECK_FAILED : ExitStatus.OK;
    }
}
