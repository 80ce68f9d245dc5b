package dev.cordon.hyperscan;

import dev.cordon.spi.EndSink;

/** Delivers reports to the engine, with their ends in UTF-16 units. */
final class EndMapper {

    private EndMapper() {}

    /** Delivers reports on an ASCII text, where a byte is a unit. False when the sink is full. */
    static boolean deliverAscii(ReportBuffer reports, EndSink sink) {
        for (int i = 0; i < reports.size(); i++) {
            if (!sink.add(reports.id(i), reports.end(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Delivers reports on any text: sorts them by end and walks the text once, as far as the last one. False when the sink is full,
     * or an end is inside a character, which no correct expression can cause.
     */
    static boolean deliver(ReportBuffer reports, char[] chars, EndSink sink) {
        reports.sortByEnd();
        int bytes = 0;
        int unit = 0;
        for (int i = 0; i < reports.size(); i++) {
            int end = reports.end(i);
            while (bytes < end) {
                char c = chars[unit];
                boolean pair = Character.isHighSurrogate(c);
                bytes += pair ? 4 : c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
                unit += pair ? 2 : 1;
            }
            if (bytes != end || !sink.add(reports.id(i), unit)) {
                return false;
            }
        }
        return true;
    }
}
