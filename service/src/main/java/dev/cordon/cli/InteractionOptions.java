package dev.cordon.cli;

import dev.cordon.model.ConversationScope;
import dev.cordon.model.Interaction;
import dev.cordon.model.InvalidInteractionException;
import dev.cordon.model.SegmentKind;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --text} and what is known about it: one interaction from the command line instead of an input. */
final class InteractionOptions {

    @Option(names = "--text", paramLabel = "TEXT", description = "One text to evaluate, instead of --input.")
    private @Nullable String text;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "What the text is: message (default), prompt, response, tool_call, tool_result, ...")
    private @Nullable SegmentKind kind;

    @Option(names = "--scope", paramLabel = "internal|external", description = "Who is in the conversation.")
    private @Nullable ConversationScope scope;

    @Option(names = "--org", paramLabel = "ID", description = "Organisation the text belongs to.")
    private @Nullable String org;

    @Option(names = "--workspace", paramLabel = "ID", description = "Workspace of the organisation.")
    private @Nullable String workspace;

    @Option(names = "--repo", paramLabel = "ID", description = "Repo of the workspace.")
    private @Nullable String repo;

    @Option(names = "--user", paramLabel = "ID", description = "Who wrote it.")
    private @Nullable String user;

    /**
     * The interaction, or null when no text was given.
     *
     * @throws InputException if attributes contradict each other or stand without a text
     */
    @Nullable
    Interaction interaction() {
        String given = text;
        if (given == null) {
            if (described()) {
                throw new InputException(
                        "TEXT_REQUIRED",
                        "--text",
                        "--kind, --scope, --org and the like describe --text; lines carry their own");
            }
            return null;
        }
        return build(builder().text(given));
    }

    /** The text, null when none was given. */
    @Nullable
    String text() {
        return text;
    }

    /** An interaction of what was said about it, without its text. */
    Interaction.Builder builder() {
        return Interaction.builder()
                .kind(kind)
                .scope(scope)
                .org(org)
                .workspace(workspace)
                .repo(repo)
                .user(user);
    }

    private boolean described() {
        return Stream.of(kind, scope, org, workspace, repo, user).anyMatch(attribute -> attribute != null);
    }

    /** @throws InputException if attributes contradict each other */
    Interaction build(Interaction.Builder builder) {
        try {
            return builder.build();
        } catch (InvalidInteractionException e) {
            throw new InputException(e.code(), "--" + e.place(), e.help());
        }
    }
}
