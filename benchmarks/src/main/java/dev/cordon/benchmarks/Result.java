package dev.cordon.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** A measured row: as a line of the table, and as a line of JSON. */
sealed interface Result {

    String name();

    String bar();

    /** One JSON object on one line. */
    String json();

    /** Three columns: ours, the other, how many times faster ours is. */
    String[] columns();

    /** Two times in nanoseconds; the ratio says how many times faster ours is than the peer. */
    record Times(String name, double ours, String peer, double other, String bar) implements Result {
        double ratio() {
            return other / ours;
        }

        @Override
        public String json() {
            ObjectNode node = new ObjectMapper().createObjectNode();
            node.put("name", name).put("ours_ns", rounded(ours, 1)).put("peer", peer);
            return node.put("peer_ns", rounded(other, 1))
                    .put("ratio", rounded(ratio(), 3))
                    .toString();
        }

        @Override
        public String[] columns() {
            return new String[] {time(ours), time(other) + "  " + peer, number("%.2f x", ratio())};
        }

        private static String time(double nanos) {
            return nanos < 1e6 ? number("%,.0f ns", nanos) : number("%,.1f ms", nanos / 1e6);
        }
    }

    /** One number without a peer. */
    record Value(String name, double value, String unit, String bar) implements Result {
        @Override
        public String json() {
            ObjectNode node = new ObjectMapper().createObjectNode();
            return node.put("name", name)
                    .put("value", rounded(value, 3))
                    .put("unit", unit)
                    .toString();
        }

        @Override
        public String[] columns() {
            return new String[] {number("%,.2f ", value) + unit, "", ""};
        }
    }

    private static double rounded(double value, int digits) {
        double scale = Math.pow(10, digits);
        return Math.round(value * scale) / scale;
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
