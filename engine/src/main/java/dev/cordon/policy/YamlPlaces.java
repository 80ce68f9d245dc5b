package dev.cordon.policy;

import dev.cordon.policy.Located.Origin;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Lines and columns of a YAML document. The parser counts columns in code points from 0; places count UTF-16 units from 1. Marks come
 * nearly in order, so the text is walked through about once.
 */
final class YamlPlaces {

    private final Document document;
    private int row;
    private int rowStart;
    private int column;
    private int at;

    YamlPlaces(Document document) {
        this.document = document;
    }

    Origin origin(Event event, @Nullable Located parent, String step) {
        SourceLocation place = of(event.getStartMark());
        return new Origin(place.source(), place.line(), place.column(), parent, step);
    }

    SourceLocation of(Optional<Mark> mark) {
        if (mark.isEmpty()) {
            return SourceLocation.of(document.source());
        }
        moveTo(mark.get().getLine(), mark.get().getColumn());
        return new SourceLocation(document.source(), mark.get().getLine() + 1, at - rowStart + 1, "");
    }

    private void moveTo(int wantedRow, int wantedColumn) {
        if (wantedRow < row) {
            startRow(0, 0);
        }
        if (wantedRow == row && wantedColumn < column) {
            startRow(row, rowStart);
        }
        String text = document.content();
        while (row < wantedRow && at < text.length()) {
            boolean ends = endsLine(text, at++);
            if (ends) {
                startRow(row + 1, at);
            }
        }
        while (column < wantedColumn && at < text.length()) {
            at += Character.charCount(text.codePointAt(at));
            column++;
        }
    }

    private void startRow(int newRow, int start) {
        row = newRow;
        rowStart = start;
        column = 0;
        at = start;
    }

    private static boolean endsLine(String text, int at) {
        char c = text.charAt(at);
        boolean carriageReturnAlone = c == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n');
        return c == '\n' || carriageReturnAlone;
    }
}
