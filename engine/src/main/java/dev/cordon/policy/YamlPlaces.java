package dev.cordon.policy;

import dev.cordon.policy.Located.Origin;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Lines and columns of a YAML document. The parser counts columns in code points from 0; places count UTF-16 units from 1. */
final class YamlPlaces {

    private final Document document;
    private int lineStart;
    private int line;

    YamlPlaces(Document document) {
        this.document = document;
    }

    Origin origin(Event event, @Nullable Located parent, String step) {
        SourceLocation at = of(event.getStartMark());
        return new Origin(at.source(), at.line(), at.column(), parent, step);
    }

    SourceLocation of(Optional<Mark> mark) {
        if (mark.isEmpty()) {
            return SourceLocation.of(document.source());
        }
        int row = mark.get().getLine();
        return new SourceLocation(
                document.source(), row + 1, columnOf(row, mark.get().getColumn()), "");
    }

    private int columnOf(int row, int codePoints) {
        moveTo(row);
        String text = document.content();
        int at = lineStart;
        for (int i = 0; i < codePoints && at < text.length(); i++) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at - lineStart + 1;
    }

    /** Marks come in order, so the walk through the text is one walk. */
    private void moveTo(int row) {
        if (row < line) {
            line = 0;
            lineStart = 0;
        }
        String text = document.content();
        for (int at = lineStart; line < row && at < text.length(); at++) {
            if (endsLine(text, at)) {
                line++;
                lineStart = at + 1;
            }
        }
    }

    private static boolean endsLine(String text, int at) {
        char c = text.charAt(at);
        boolean carriageReturnAlone = c == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n');
        return c == '\n' || carriageReturnAlone;
    }
}
