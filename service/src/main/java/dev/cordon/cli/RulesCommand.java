package dev.cordon.cli;

import picocli.CommandLine.Command;

/** {@code cordon rules}: the shipped detectors. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Lists, shows and checks the shipped detectors.")
final class RulesCommand {}
