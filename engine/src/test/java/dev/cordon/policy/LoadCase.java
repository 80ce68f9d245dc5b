package dev.cordon.policy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One case of a case file: documents that are loaded together, and what must come of it.
 *
 * <pre>
 * === title
 * --- file a.json            content follows; "escaped" after the name: \r, \n, \t, \xHH and \(count)text are expanded
 * --- shadow b.json          the same, read as shadow
 * --- limits terms=3         optional
 * --- problems               CODE place, one a line, in the report's order; further words of the message may follow a colon
 * --- bundle                 optional: the dump of the bundle
 * </pre>
 */
record LoadCase(
        String title,
        Map<String, byte[]> files,
        List<String> shadow,
        Map<String, Integer> limits,
        List<String> problems,
        List<String> bundle) {

    static List<LoadCase> read(Path file) throws IOException {
        List<LoadCase> cases = new ArrayList<>();
        LoadCase current = null;
        String section = "";
        List<String> body = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            boolean heading = line.startsWith("=== ") || line.startsWith("--- ");
            if (!heading) {
                body.add(line);
                continue;
            }
            close(current, section, body);
            body = new ArrayList<>();
            section = line.substring(4);
            if (line.startsWith("=== ")) {
                String title = file.getFileName() + ": " + section;
                current = new LoadCase(
                        title,
                        new LinkedHashMap<>(),
                        new ArrayList<>(),
                        new LinkedHashMap<>(),
                        new ArrayList<>(),
                        new ArrayList<>());
                cases.add(current);
                section = "";
            }
        }
        close(current, section, body);
        return cases;
    }

    private static void close(LoadCase current, String section, List<String> body) {
        if (current == null || section.isEmpty()) {
            return;
        }
        String[] words = section.split(" ");
        switch (words[0]) {
            case "file", "shadow" -> current.addFile(words, String.join("\n", body));
            case "limits" -> current.addLimits(words);
            case "problems" -> body.stream().filter(line -> !line.isBlank()).forEach(current.problems::add);
            case "bundle" -> body.stream().filter(line -> !line.isBlank()).forEach(current.bundle::add);
            default -> throw new IllegalArgumentException("unknown section: " + section);
        }
    }

    private void addFile(String[] words, String content) {
        boolean escaped = words.length > 2 && words[2].equals("escaped");
        files.put(words[1], escaped ? expand(content) : content.getBytes(StandardCharsets.UTF_8));
        if (words[0].equals("shadow")) {
            shadow.add(words[1]);
        }
    }

    private void addLimits(String[] words) {
        for (int i = 1; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            limits.put(words[i].substring(0, equals), Integer.valueOf(words[i].substring(equals + 1)));
        }
    }

    /** Line breaks as written are dropped; only those that are spelled out count. */
    private static byte[] expand(String content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String text = content.replace("\n", "");
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != '\\') {
                int end = at + Character.charCount(text.codePointAt(at));
                out.writeBytes(text.substring(at, end).getBytes(StandardCharsets.UTF_8));
                at = end;
                continue;
            }
            char kind = text.charAt(at + 1);
            if (kind == 'x') {
                out.write(Integer.parseInt(text.substring(at + 2, at + 4), 16));
                at += 4;
            } else if (kind == '(') {
                int close = text.indexOf(')', at);
                int stop = text.indexOf("\\;", close);
                int times = Integer.parseInt(text.substring(at + 2, close));
                out.writeBytes(text.substring(close + 1, stop).repeat(times).getBytes(StandardCharsets.UTF_8));
                at = stop + 2;
            } else {
                out.write(kind == 'n' ? '\n' : kind == 'r' ? '\r' : kind == 't' ? '\t' : kind);
                at += 2;
            }
        }
        return out.toByteArray();
    }

    PolicyLimits policyLimits() {
        PolicyLimits d = PolicyLimits.DEFAULT;
        return new PolicyLimits(
                limits.getOrDefault("document", d.documentBytes()),
                limits.getOrDefault("dictionary", d.dictionaryBytes()),
                limits.getOrDefault("nesting", d.nesting()),
                limits.getOrDefault("values", d.values()),
                limits.getOrDefault("terms", d.termsPerTenant()),
                limits.getOrDefault("patterns", d.patternsPerTenant()),
                limits.getOrDefault("units", d.termUnits()),
                limits.getOrDefault("problems", d.problems()));
    }
}
