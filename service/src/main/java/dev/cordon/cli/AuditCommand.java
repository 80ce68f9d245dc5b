package dev.cordon.cli;

import picocli.CommandLine.Command;

/** {@code cordon audit}: the trail of changes. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "The trail of changes that the service keeps.")
final class AuditCommand {}
