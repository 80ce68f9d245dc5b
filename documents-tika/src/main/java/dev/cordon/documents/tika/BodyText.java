package dev.cordon.documents.tika;

import dev.cordon.documents.spi.Extraction;
import dev.cordon.documents.spi.LimitReachedException;
import java.io.IOException;
import java.util.Set;
import org.xml.sax.helpers.DefaultHandler;

/** Takes the text of the XHTML that Tika writes, with a line end after each block. Not thread-safe. */
final class BodyText extends DefaultHandler {

    private static final Set<String> BLOCKS =
            Set.of("p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "br", "title");
    private static final int CAUSES = 10;

    private final Extraction into;
    private boolean empty = true;

    BodyText(Extraction into) {
        this.into = into;
    }

    /** Something was found that is not text. */
    void found() {
        empty = false;
    }

    boolean isEmpty() {
        return empty;
    }

    @Override
    public void characters(char[] text, int start, int length) {
        for (int i = start; i < start + length && empty; i++) {
            empty = text[i] <= ' ';
        }
        into.append(text, start, length);
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (name.equals("td")) {
            into.append('\t');
        } else if (BLOCKS.contains(name)) {
            into.append('\n');
        }
    }

    /** The exception, or the limit that it wraps. */
    static IOException limitOr(Exception e) {
        int causes = 0;
        for (Throwable t = e; t != null && causes++ < CAUSES; t = t.getCause()) {
            if (t instanceof LimitReachedException limit) {
                throw limit;
            }
        }
        return new IOException("not readable", e);
    }
}
