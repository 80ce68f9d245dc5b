package dev.cordon.benchmarks;

import dev.cordon.benchmarks.Engines.Workload;
import dev.cordon.benchmarks.PeerBenchmark.Kind;
import dev.cordon.benchmarks.TenantsBenchmark.Company;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One line of the table of results, by the name it keeps for ever. */
sealed interface Row {

    String name();

    /** What it has to reach, in words; empty for a row that only informs. */
    String bar();

    /** Everything that has to be measured for it. */
    List<Measurement> measurements();

    /**
     * Our time beside another.
     *
     * @param peer what the other is, in words
     */
    record Times(String name, Measurement ours, String peer, Measurement other, String bar) implements Row {
        @Override
        public List<Measurement> measurements() {
            return List.of(ours, other);
        }
    }

    /** Bytes allocated by one call: the largest of several. */
    record Bytes(String name, List<Measurement> of, String bar) implements Row {
        @Override
        public List<Measurement> measurements() {
            return of;
        }
    }

    /** Throughput gained with a second thread, relative to what the floor loop gains. */
    record Scaling(String name, Measurement ours, Measurement floor, String bar) implements Row {
        @Override
        public List<Measurement> measurements() {
            return List.of(ours, ours.withThreads(2), floor, floor.withThreads(2));
        }
    }

    /** Bytes that a compiled set of terms holds. */
    record Memory(String name, int terms, String bar) implements Row {
        @Override
        public List<Measurement> measurements() {
            return List.of();
        }
    }

    /** Megabytes of heap that a thousand tenants hold, in pure Java. */
    record TenantMemory(String name, String bar) implements Row {
        @Override
        public List<Measurement> measurements() {
            return List.of();
        }
    }

    /** Our time alone, in milliseconds. */
    record Millis(String name, Measurement ours, String bar) implements Row {
        @Override
        public List<Measurement> measurements() {
            return List.of(ours);
        }
    }

    /** All rows. The haystack file adds one; null for none. */
    static List<Row> all(@Nullable Path haystackFile) {
        List<Row> rows = new ArrayList<>(mixed("mixed-1k", ""));
        if (haystackFile != null) {
            rows.addAll(mixed("file:" + haystackFile, "_traffic"));
        }
        rows.addAll(small());
        rows.addAll(terms());
        rows.addAll(itself());
        rows.addAll(tenants());
        rows.addAll(documents());
        return rows;
    }

    private static List<Row> documents() {
        List<Row> rows = new ArrayList<>();
        for (DocumentFiles.Format format : DocumentFiles.Format.values()) {
            String bar = format == DocumentFiles.Format.PDF ? ">= 1.0 x its speed" : ">= 1.5 x faster";
            Measurement ours = Measurement.of("DocumentsBenchmark.cordon", "format", format.name());
            Measurement tika = Measurement.of("DocumentsBenchmark.tika", "format", format.name());
            rows.add(new Times("file_" + format.name().toLowerCase(java.util.Locale.ROOT), ours, "Tika", tika, bar));
        }
        return rows;
    }

    private static List<Row> mixed(String haystack, String suffix) {
        Measurement planned = Measurement.evaluate(Workload.MIXED, Backend.HYPERSCAN, haystack);
        Measurement java = Measurement.evaluate(Workload.MIXED, Backend.JAVA, haystack);
        Measurement raw = Measurement.peer(Kind.RAW_HYPERSCAN, haystack);
        Measurement wrapper = Measurement.peer(Kind.HYPERSCAN_JAVA, haystack);
        return List.of(
                new Times("mixed_1k" + suffix, planned, "raw Hyperscan", raw, ">= 6 x faster"),
                new Times("mixed_1k_java" + suffix, java, "ours with hyperscan", planned, ">= 1.0 x its speed"),
                new Times("mixed_1k_java_raw" + suffix, java, "raw Hyperscan", raw, ""),
                new Times("mixed_1k_scanner" + suffix, planned, "hyperscan-java Scanner", wrapper, ""));
    }

    private static List<Row> small() {
        String haystack = "clean-256";
        Measurement expressions = Measurement.evaluate(Workload.EXPRESSIONS, Backend.JAVA, haystack);
        Measurement bundle = Measurement.evaluate(Workload.BUNDLE, Backend.JAVA, haystack);
        Measurement regex = Measurement.peer(Kind.JAVA_REGEX, haystack);
        Measurement re2j = Measurement.peer(Kind.RE2J, haystack);
        return List.of(
                new Times("mixed_256_jur", expressions, "java.util.regex", regex, ">= 100 x faster"),
                new Times("mixed_256_re2j", expressions, "RE2/J", re2j, ">= 200 x faster"),
                new Times("bundle_256_jur", bundle, "java.util.regex, 22 expressions", regex, ""),
                new Times("bundle_256_floor", bundle, "floor", Measurement.floor(haystack), "<= 15 x its time"));
    }

    private static List<Row> terms() {
        List<Row> rows = new ArrayList<>();
        Map<Integer, String> bars = Map.of(1_000, "2.5", 10_000, "6", 100_000, "20");
        for (int size : new int[] {1_000, 10_000, 100_000}) {
            Measurement ours = Measurement.terms("evaluate", size);
            String name = "terms_" + size / 1_000 + "k";
            Measurement literals = Measurement.terms("literals", size);
            rows.add(new Times(name, ours, "raw Hyperscan literals", literals, ">= " + bars.get(size) + " x faster"));
            rows.add(new Times(name + "_stock", ours, "stock Aho-Corasick", Measurement.terms("stock", size), ""));
        }
        Measurement thousand = Measurement.terms("evaluate", 1_000);
        rows.add(new Times(
                "terms_growth_10k",
                Measurement.terms("evaluate", 10_000),
                "ours with 1,000",
                thousand,
                "<= 1.6 x its time"));
        rows.add(new Times(
                "terms_growth_100k",
                Measurement.terms("evaluate", 100_000),
                "ours with 1,000",
                thousand,
                "<= 3 x its time"));
        rows.add(new Memory("terms_100k_mb", 100_000, "<= 60 MB"));
        rows.add(new Times(
                "terms_100k_compile",
                Measurement.of("CompileBenchmark.ours", "terms", "100000"),
                "Hyperscan literals",
                Measurement.of("CompileBenchmark.literals", "terms", "100000"),
                "<= 0.5 x its time"));
        return rows;
    }

    private static List<Row> itself() {
        Measurement mixed = Measurement.evaluate(Workload.MIXED, Backend.JAVA, "mixed-1k");
        Measurement clean = Measurement.evaluate(Workload.MIXED, Backend.JAVA, "clean-1k");
        Measurement hits = Measurement.evaluate(Workload.MIXED, Backend.JAVA, "hits-20");
        List<Measurement> allocations = new ArrayList<>();
        for (String haystack : List.of("clean-1k", "clean-16k", "clean-1k-cyrillic", "clean-16k-cyrillic")) {
            allocations.add(
                    Measurement.evaluate(Workload.MIXED, Backend.JAVA, haystack).ofAllocations());
        }
        return List.of(
                new Scaling("threads_2", mixed, Measurement.floor("mixed-1k"), ">= 0.95 x"),
                new Bytes("alloc_bytes", allocations, "<= 256 bytes"),
                new Times("hits_20", hits, "ours on a clean message", clean, "<= 4 x its time"));
    }

    private static List<Row> tenants() {
        List<Row> rows = new ArrayList<>();
        for (Backend backend : Backend.values()) {
            String suffix = backend == Backend.JAVA ? "" : "_hyperscan";
            Measurement among = Measurement.tenants(Company.AMONG, backend);
            rows.add(new Times(
                    "tenants_1000" + suffix,
                    among,
                    "ours with that tenant alone",
                    Measurement.tenants(Company.ALONE, backend),
                    "<= 1.3 x its time"));
            rows.add(new Times(
                    "noisy_neighbour" + suffix,
                    Measurement.tenants(Company.NOISY, backend),
                    "ours before",
                    among,
                    "<= 1.05 x its time"));
            rows.add(new Millis("change_ms" + suffix, Measurement.change(backend), "<= 50 ms"));
            rows.add(new Times(
                    "change_scan" + suffix,
                    Measurement.tenants(Company.EDITED, backend),
                    "ours compiled anew",
                    among,
                    "<= 1.3 x its time"));
        }
        rows.add(new Times(
                "change_scan_delta",
                Measurement.delta(true),
                "ours compiled anew",
                Measurement.delta(false),
                "<= 1.3 x its time"));
        rows.add(new TenantMemory("tenants_1000_mb", "<= 400 MB"));
        return rows;
    }
}
