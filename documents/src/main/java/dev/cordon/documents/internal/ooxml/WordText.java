package dev.cordon.documents.internal.ooxml;

import dev.cordon.documents.internal.text.Chunks;
import dev.cordon.documents.internal.xml.AnyXml;
import dev.cordon.documents.internal.xml.XmlPart;
import dev.cordon.documents.spi.Extraction;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The text of one Word part as it reads with all changes accepted. A paragraph with tracked changes is handed over a second time as
 * it was before them, under {@code .changes}, so that what was struck out is found in its context. Alternative texts and field codes
 * have places of their own. Not thread-safe.
 */
final class WordText {

    private static final int SIDE = 1 << 18;

    private final Extraction into;
    private final String place;
    private final StringBuilder before = new StringBuilder();
    private final StringBuilder changes = new StringBuilder();
    private final StringBuilder alt = new StringBuilder();
    private final StringBuilder fields = new StringBuilder();
    private final Deque<Long> alternatives = new ArrayDeque<>();
    private long written;
    private long sinceBegin;
    private int inserted;
    private int deleted;
    private int paragraphs;
    private boolean changed;

    WordText(Extraction into, String place) {
        this.into = into;
        this.place = place;
    }

    void read(InputStream in) throws IOException {
        try (XmlPart xml = new XmlPart(in, into)) {
            into.begin(place);
            while (xml.next()) {
                if (xml.isStart()) {
                    start(xml);
                } else if (xml.isEnd()) {
                    end(xml.name());
                }
            }
        } finally {
            sides();
        }
    }

    private void start(XmlPart xml) throws IOException {
        switch (xml.name()) {
            case "t" -> text(xml);
            case "delText" -> struck(xml);
            case "tab", "ptab" -> put('\t');
            case "br", "cr" -> put('\n');
            case "noBreakHyphen" -> put('-');
            case "ins", "moveTo" -> inserted++;
            case "del", "moveFrom" -> deleted++;
            case "p" -> paragraphs++;
            case "instrText", "delInstrText" ->
                fields.append(xml.textOfElement(SIDE)).append('\n');
            case "AlternateContent" -> alternatives.push(written);
            case "Fallback" -> {
                Long at = alternatives.peek();
                // The fallback repeats what the choice said, unless that said nothing.
                if (at != null && at != written) {
                    xml.skip();
                }
            }
            // A tab stop or the properties of a change are no text.
            case "tabs", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange" -> xml.skip();
            default -> AnyXml.describe(xml, alt);
        }
    }

    private void end(String name) {
        switch (name) {
            case "ins", "moveTo" -> inserted = Math.max(0, inserted - 1);
            case "del", "moveFrom" -> deleted = Math.max(0, deleted - 1);
            case "AlternateContent" -> alternatives.poll();
            case "tc" -> put('\t');
            case "p" -> paragraph();
            default -> {}
        }
    }

    private void text(XmlPart xml) throws IOException {
        int outside = xml.depth() - 1;
        if (deleted > 0) {
            struck(xml);
            return;
        }
        while (xml.next() && !(xml.isEnd() && xml.depth() == outside)) {
            if (xml.isText()) {
                int length = before.length();
                xml.textTo(before);
                written += before.length() - length;
                into.append(before.subSequence(length, before.length()));
                if (inserted > 0) {
                    before.setLength(length);
                    changed = true;
                }
            }
        }
    }

    private void struck(XmlPart xml) throws IOException {
        changed = true;
        before.append(xml.textOfElement(SIDE));
    }

    private void put(char c) {
        into.append(c);
        before.append(c);
        written++;
    }

    private void paragraph() {
        paragraphs--;
        into.append('\n');
        written++;
        if (paragraphs > 0) {
            before.append('\n');
            return;
        }
        if (changed) {
            changes.append(before).append('\n');
        }
        changed = false;
        before.setLength(0);
        boolean sidesFull = changes.length() > SIDE || alt.length() > SIDE || fields.length() > SIDE;
        if (sidesFull || written - sinceBegin > Chunks.prose()) {
            sides();
            into.begin(place);
            sinceBegin = written;
        }
    }

    private void sides() {
        into.end();
        into.place(place + ".changes", changes);
        into.place(place + ".alt", alt);
        into.place(place + ".fields", fields);
        changes.setLength(0);
        alt.setLength(0);
        fields.setLength(0);
    }
}
