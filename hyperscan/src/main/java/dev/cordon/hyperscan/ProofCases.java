package dev.cordon.hyperscan;

import static dev.cordon.hyperscan.ProofCase.alone;

import java.util.List;

/**
 * The known answers: one for each accelerator of the library, and our own wording of the shapes behind its publicly known misses
 * (vectorscan issues 317, 358, 382 and 402, hyperscan-java issues 228 and 231).
 */
final class ProofCases {

    private static final String ANY = "[\\x00-\\xff]";
    private static final String SPACE = "[\\t\\n\\f\\r ]";

    static final List<ProofCase> ALL = List.of(
            alone("one byte", "q", "q", '.'),
            alone("two bytes", "qz", "qz", '.'),
            alone("two bytes of two", "[qQ][zZ]", "Qz", '.'),
            alone("literal", "sesame", "sesame", '.'),
            alone("long literal", "a-rather-long-literal-needle", "a-rather-long-literal-needle", '.'),
            alone("caseless literal", "[Ss][Ee][Ss][Aa][Mm][Ee]", "sEsAmE", '.'),
            alone("digits with dashes", "[0-9]{3}-[0-9]{2}-[0-9]{4}", "123-45-6789", '.'),
            alone("digit run", "[0-9]{13}", "4000123412341", '.'),
            alone("all but one byte", "q[^q]q", "qxq", '.'),
            alone("run of a small class", "[xy]{4}z", "xyxyz", '.'),
            alone("run of a wide class", "[A-Za-z0-9+/]{8}=", "aB3+/z9Q=", '.'),
            alone("mailbox", "[a-z0-9]{2}@[a-z]{2}\\.com", "ab@cd.com", ' '),
            alone(
                    "gap before white space",
                    "send" + ANY + "*;" + SPACE + "*parcel",
                    "send it to the third house on the left ; parcel",
                    '.'),
            alone("quoted word", "[\"'][a-z]+[\"']\\]", "\"xp\"]", '.'),
            alone("gap at the end", "<%" + ANY + "+%>", "<%run a%>", '.'),
            new ProofCase(
                    "gaps beside a wide choice",
                    List.of(
                            "<%" + ANY + "+%>",
                            "<[^<>]+:(?:copy|jump|call|send|move|load|save|open|close|start|stop|read|write|print)",
                            "[$#]\\{" + ANY + "+\\(" + ANY + "*\\)" + ANY + "*\\}"),
                    0,
                    "<%sum.add();int a%>",
                    '.'),
            new ProofCase(
                    "words with gaps",
                    List.of(
                            "[Tt][Aa][Bb][Ll][Ee][^\\n]*[Ee][Nn][Dd]",
                            "[Ll][Aa][Mm][Pp][^\\n]*[Oo][Nn]",
                            "[Cc][Hh][Aa][Ii][Rr][^\\n]*[Oo][Ff][Ff]"),
                    0,
                    "TABLE FOR SIX AT THE WEEKEND",
                    '.'),
            new ProofCase(
                    "eight literals",
                    List.of("amber", "birch", "cedar", "maple", "olive", "poplar", "rowan", "walnut"),
                    3,
                    "maple",
                    '.'));

    private ProofCases() {}
}
