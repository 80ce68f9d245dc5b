package dev.cordon.policy;

/**
 * How documents are read.
 *
 * @param limits sizes beyond which a document is refused
 * @param messages what the Symphony data type Messages covers
 * @param ignoreUnknown true ignores unknown fields of vendor documents, as the vendors' services do
 */
record ReadOptions(PolicyLimits limits, SymphonyMessages messages, boolean ignoreUnknown) {

    /** What to do with an unknown field of a vendor document that would be treated this way in a file. */
    UnknownFields vendor(UnknownFields inFile) {
        return ignoreUnknown ? UnknownFields.IGNORE : inFile;
    }
}
