package dev.cordon.hyperscan;

/**
 * One expression for the native compiler.
 *
 * @param id number its reports carry, not negative
 * @param bytes expression over bytes, printable ASCII, without flags
 */
record NativeExpression(int id, String bytes) {}
