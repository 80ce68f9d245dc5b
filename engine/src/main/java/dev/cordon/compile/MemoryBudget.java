package dev.cordon.compile;

/**
 * Most bytes that compiled patterns may hold when a set is made, native memory included. Automata that grow as texts need them have
 * bounds of their own and may later add to it.
 *
 * @param setBytes all of a set
 * @param tenantBytes what belongs to one organisation alone
 */
public record MemoryBudget(long setBytes, long tenantBytes) {

    /** 4 GiB a set, 512 MiB an organisation. */
    public static final MemoryBudget DEFAULT = new MemoryBudget(4L << 30, 512L << 20);
}
