package io.earshot.app.command;

import picocli.CommandLine.Command;

/** Shows what a query asks for, without an index. */
@Command(
    name = "query",
    description =
        "Shows what a query asks for, and which posts it matches, without running anything.",
    subcommands = {QueryExplainCommand.class, QueryMatchCommand.class},
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true)
public final class QueryCommand {}
