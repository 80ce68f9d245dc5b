/**
 * Measurements against third-party cases, run by hand with the path of their folder; the build does not need them. {@code mvn -pl
 * engine test-compile}, then run {@link dev.cordon.measure.EngineCases} on the test class path.
 */
package dev.cordon.measure;
