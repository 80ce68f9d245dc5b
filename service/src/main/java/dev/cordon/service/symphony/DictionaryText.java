package dev.cordon.service.symphony;

import dev.cordon.policy.BundleReader;
import dev.cordon.policy.BundleValidator;
import dev.cordon.policy.Problem;
import dev.cordon.service.http.Fault;
import dev.cordon.service.http.Json;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What is uploaded to a dictionary: UTF-8, one term a line, every line good. Pure. */
final class DictionaryText {

    private static final int MOST_BYTES = 64 << 20;

    private DictionaryText() {}

    /**
     * Judges the bytes; the engine's own checks decide what a good term or expression is.
     *
     * @throws Fault {@code INVALID} that names every bad line
     */
    static void check(String type, byte[] content) {
        if (content.length > MOST_BYTES) {
            throw Fault.invalid("TOO_LARGE", "data", "a dictionary has at most " + MOST_BYTES + " bytes");
        }
        String terms = decode(content);
        String metadata = Json.write(
                Json.object().put("type", type).set("dictRef", DictionaryRows.reference("d", "data", "1.0")));
        List<String> errors = new ArrayList<>();
        for (Problem problem : BundleValidator.validate(BundleReader.create()
                        .dictionarySource("data.json", metadata, terms)
                        .read())
                .report()
                .problems()) {
            if (problem.isError()) {
                errors.add(inWords(problem));
            }
        }
        if (!errors.isEmpty()) {
            throw new Fault(Fault.Kind.INVALID, "INVALID_DICTIONARY", "data", errors.get(0), errors);
        }
    }

    private static String inWords(Problem problem) {
        int line = problem.place().line();
        int column = problem.place().column();
        String place = line == 0 ? "data" : column == 0 ? "line " + line : "line " + line + ", column " + column;
        return place + ": " + problem.message() + (problem.help().isEmpty() ? "" : "; " + problem.help());
    }

    private static String decode(byte[] content) {
        ByteBuffer in = ByteBuffer.wrap(content);
        CharBuffer out = CharBuffer.allocate(content.length + 1);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        if (result.isError()) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += content[i] == '\n' ? 1 : 0;
            }
            throw Fault.invalid(
                    "NOT_UTF8",
                    "line " + line,
                    "the byte at offset " + in.position() + " is not UTF-8; save the file as UTF-8");
        }
        out.flip();
        boolean marked = out.length() > 0 && out.charAt(0) == '\uFEFF';
        return marked ? out.subSequence(1, out.length()).toString() : out.toString();
    }
}
