package dev.cordon.policy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Build tool of {@code cordon-rules}: packs a folder of rules into the one resource that {@link BundleReader#shippedRules} reads.
 * Equal files give equal bytes. A folder with an error in it is not packed.
 */
public final class RulePackWriter {

    private final Map<String, Integer> strings = new LinkedHashMap<>();

    private RulePackWriter() {}

    /**
     * Packs every YAML file below a folder.
     *
     * @param arguments the folder and the file to write
     * @throws IOException if a file cannot be read or written
     * @throws InvalidBundleException if the rules are wrong; it says what and where
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("give the folder of the rules and the file to write");
        }
        Path target = Path.of(arguments[1]);
        byte[] packed = pack(read(Path.of(arguments[0])));
        Files.createDirectories(target.toAbsolutePath().getParent());
        Files.write(target, packed);
    }

    private static Map<String, Document> read(Path folder) throws IOException {
        Map<String, Document> documents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".yaml"))::iterator) {
                documents.put(
                        FileText.nameOf(folder.relativize(file)),
                        Utf8.decode(FileText.nameOf(file), Files.readAllBytes(file)));
            }
        }
        return documents;
    }

    /** @throws InvalidBundleException if a document is wrong */
    private static byte[] pack(Map<String, Document> documents) {
        BundleReader all = BundleReader.create();
        documents.values().forEach(document -> all.source(document.source(), document.content()));
        BundleValidator.validate(all.read()).orThrow();
        RulePackWriter writer = new RulePackWriter();
        Numbers body = new Numbers();
        body.add(documents.size());
        for (Map.Entry<String, Document> document : documents.entrySet()) {
            Numbers tree = new Numbers();
            Problems problems = new Problems(PolicyLimits.DEFAULT.problems());
            Located root = document.getValue().parse(PolicyLimits.DEFAULT, problems);
            if (root == null || !problems.toList().isEmpty()) {
                throw new IllegalStateException(
                        "a document that was read before is not read again: " + problems.toList());
            }
            writer.value(root, tree);
            body.add(writer.number(document.getKey()));
            body.add(tree.bytes.size());
            body.bytes.writeBytes(tree.bytes.toByteArray());
        }
        return writer.whole(body);
    }

    private byte[] whole(Numbers body) {
        Numbers whole = new Numbers();
        whole.bytes.writeBytes(PackFormat.MAGIC.getBytes(StandardCharsets.US_ASCII));
        whole.add(PackFormat.FORMAT);
        whole.add(strings.size());
        for (String string : strings.keySet()) {
            byte[] utf8 = string.getBytes(StandardCharsets.UTF_8);
            whole.add(utf8.length);
            whole.bytes.writeBytes(utf8);
        }
        whole.bytes.writeBytes(body.bytes.toByteArray());
        return whole.bytes.toByteArray();
    }

    private void value(Located value, Numbers out) {
        if (value instanceof LocatedObject object) {
            place(PackFormat.OBJECT, value, out);
            out.add(object.fields().size());
            for (LocatedObject.Field field : object.fields()) {
                out.add(number(field.name().text()));
                out.add(field.name().origin().line());
                out.add(field.name().origin().column());
                value(field.value(), out);
            }
        } else if (value instanceof LocatedArray array) {
            List<Located> items = array.items();
            place(PackFormat.LIST, value, out);
            out.add(items.size());
            items.forEach(item -> value(item, out));
        } else if (value instanceof LocatedScalar scalar) {
            place(PackFormat.SCALAR + scalar.kind().ordinal(), value, out);
            out.add(number(scalar.text()));
        }
    }

    private static void place(int kind, Located value, Numbers out) {
        out.add(kind);
        out.add(value.origin().line());
        out.add(value.origin().column());
    }

    private int number(String string) {
        Integer known = strings.putIfAbsent(string, strings.size());
        return known == null ? strings.size() - 1 : known;
    }

    /** Bytes to which numbers are added. */
    private static final class Numbers {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        void add(int number) {
            int left = number;
            while (left > 0x7f) {
                bytes.write((left & 0x7f) | 0x80);
                left >>>= 7;
            }
            bytes.write(left);
        }
    }
}
