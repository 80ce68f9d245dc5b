package dev.cordon.documents.internal.markup;

import dev.cordon.documents.spi.Content;
import dev.cordon.documents.spi.Extraction;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * RTF (specification 1.9.1), read as a stream: text of the body, headers, footers, notes, comments and properties, text struck out by
 * tracked changes, and embedded objects as files of their own. Not thread-safe; one for each file.
 */
public final class RtfReader {

    private static final int DEEPEST = 10_000;
    private static final int LARGEST_OBJECT = 32 << 20;
    private static final int CHUNK = 1 << 14;

    private final InputStream in;
    private final Extraction into;
    private final Deque<Group> groups = new ArrayDeque<>();
    private final StringBuilder body = new StringBuilder();
    private final StringBuilder aside = new StringBuilder();
    private final StringBuilder struck = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream object = new ByteArrayOutputStream();
    private Charset charset = Charset.forName("windows-1252");
    private int half = -1;
    private int skip;
    private int objects;
    private long commands;

    private static final class Group {
        boolean silent;
        boolean aside;
        boolean object;
        boolean deleted;
        int unicodeSkip = 1;

        Group copy() {
            Group g = new Group();
            g.silent = silent;
            g.aside = aside;
            g.object = object;
            g.deleted = deleted;
            g.unicodeSkip = unicodeSkip;
            return g;
        }
    }

    private RtfReader(InputStream in, Extraction into) {
        this.in = in;
        this.into = into;
        groups.push(new Group());
    }

    public static void read(Content content, Extraction into) throws IOException {
        try (InputStream in = new BufferedInputStream(content.open())) {
            into.begin("body");
            RtfReader reader = new RtfReader(in, into);
            try {
                reader.run();
            } finally {
                reader.flushBytes();
                into.append(reader.body);
                into.end();
                into.place("notes", reader.aside);
                into.place("body.changes", reader.struck);
            }
        }
    }

    private void run() throws IOException {
        int c = in.read();
        while (c >= 0) {
            if (++commands % CHUNK == 0) {
                into.checkTime();
            }
            switch (c) {
                case '{' -> {
                    flushBytes();
                    if (groups.size() < DEEPEST) {
                        groups.push(groups.getFirst().copy());
                    }
                    c = in.read();
                }
                case '}' -> {
                    flushBytes();
                    endGroup();
                    c = in.read();
                }
                case '\\' -> c = command();
                case '\r', '\n' -> c = in.read();
                default -> {
                    literal(c);
                    c = in.read();
                }
            }
        }
    }

    private void endGroup() throws IOException {
        Group done = groups.getFirst();
        if (groups.size() > 1) {
            groups.pop();
        }
        if (done.object && !groups.getFirst().object && object.size() > 0) {
            byte[] data = object.toByteArray();
            object.reset();
            into.entry("object" + ++objects, new ByteArrayInputStream(data), -1);
        }
        if (done.aside && !groups.getFirst().aside) {
            aside.append('\n');
        }
    }

    /** Reads a command and returns the character after it. */
    private int command() throws IOException {
        int c = in.read();
        if (!letter(c)) {
            return symbol(c);
        }
        StringBuilder word = new StringBuilder();
        while (letter(c) && word.length() < 64) {
            word.append((char) c);
            c = in.read();
        }
        boolean negative = c == '-';
        c = negative ? in.read() : c;
        int number = 0;
        boolean given = false;
        while (c >= '0' && c <= '9') {
            number = number < 100_000_000 ? number * 10 + c - '0' : number;
            given = true;
            c = in.read();
        }
        apply(word.toString(), negative ? -number : number, given);
        return c == ' ' ? in.read() : c;
    }

    private int symbol(int c) throws IOException {
        switch (c) {
            case '\'' -> {
                int high = Character.digit(in.read(), 16);
                int low = Character.digit(in.read(), 16);
                if (skip > 0) {
                    skip--;
                } else if (high >= 0 && low >= 0) {
                    bytes.write(high << 4 | low);
                }
            }
            case '*' -> groups.getFirst().silent = true;
            case '~' -> text("\u00A0");
            case '_' -> text("-");
            case '\\', '{', '}' -> literal(c);
            case '\r', '\n' -> text("\n");
            default -> {
                return in.read();
            }
        }
        return in.read();
    }

    private void apply(String word, int number, boolean given) throws IOException {
        Group group = groups.getFirst();
        switch (word) {
            case "par", "line", "sect", "page", "row" -> text("\n");
            case "tab", "cell" -> text("\t");
            case "emdash", "endash" -> text("-");
            case "u" -> {
                flushBytes();
                text(String.valueOf((char) (number < 0 ? number + 65_536 : number)));
                skip = group.unicodeSkip;
            }
            case "uc" -> group.unicodeSkip = Math.max(0, Math.min(number, 8));
            case "ansicpg" -> codePage(number);
            case "mac" -> codePage(10_000);
            case "pc" -> codePage(437);
            case "bin" -> in.skipNBytes(Math.max(0, number));
            case "fonttbl",
                    "colortbl",
                    "stylesheet",
                    "listtable",
                    "listoverridetable",
                    "revtbl",
                    "rsidtbl",
                    "pict",
                    "themedata",
                    "colorschememapping",
                    "latentstyles",
                    "datastore",
                    "generator",
                    "xmlnstbl",
                    "filetbl",
                    "objclass",
                    "fldtype" -> group.silent = true;
            case "objdata" -> {
                group.silent = true;
                group.object = true;
            }
            case "header",
                    "headerl",
                    "headerr",
                    "headerf",
                    "footer",
                    "footerl",
                    "footerr",
                    "footerf",
                    "footnote",
                    "annotation",
                    "atnauthor",
                    "info",
                    "title",
                    "subject",
                    "author",
                    "doccomm",
                    "keywords",
                    "company",
                    "userprops",
                    "propname",
                    "staticval",
                    "docvar" -> {
                group.silent = false;
                group.aside = true;
            }
            case "fldinst", "shptxt", "fldrslt", "bkmkstart" -> group.silent = word.equals("bkmkstart");
            case "deleted" -> group.deleted = !given || number != 0;
            case "plain" -> group.deleted = false;
            default -> {}
        }
    }

    private void codePage(int number) {
        String name = number == 932
                ? "Shift_JIS"
                : number == 936
                        ? "GBK"
                        : number == 949
                                ? "x-windows-949"
                                : number == 950
                                        ? "Big5"
                                        : number == 10_000
                                                ? "x-MacRoman"
                                                : number == 437 ? "IBM437" : "windows-" + number;
        if (number > 0 && Charset.isSupported(name)) {
            charset = Charset.forName(name);
        }
    }

    private void literal(int c) throws IOException {
        Group group = groups.getFirst();
        if (group.object) {
            int digit = Character.digit(c, 16);
            if (digit >= 0 && half < 0) {
                half = digit;
            } else if (digit >= 0) {
                if (object.size() < LARGEST_OBJECT) {
                    object.write(half << 4 | digit);
                }
                half = -1;
            }
        } else if (skip > 0) {
            skip--;
        } else {
            bytes.write(c);
        }
    }

    private void flushBytes() {
        skip = 0;
        if (bytes.size() > 0) {
            String text = bytes.toString(charset);
            bytes.reset();
            text(text);
        }
    }

    private void text(String text) {
        if (bytes.size() > 0) {
            flushBytesBefore();
        }
        Group group = groups.getFirst();
        if (group.silent) {
            return;
        }
        StringBuilder target = group.aside ? aside : group.deleted ? struck : body;
        target.append(text);
        if (target == body && body.length() > CHUNK) {
            into.append(body);
            body.setLength(0);
        }
    }

    private void flushBytesBefore() {
        String pending = bytes.toString(charset);
        bytes.reset();
        text(pending);
    }

    private static boolean letter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
