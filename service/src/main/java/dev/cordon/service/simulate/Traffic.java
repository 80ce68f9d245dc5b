package dev.cordon.service.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cordon.json.InteractionReader;
import dev.cordon.model.Interaction;
import dev.cordon.model.InvalidInteractionException;
import dev.cordon.service.http.Fault;
import dev.cordon.service.http.Fields;
import dev.cordon.service.http.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The interactions of a question, each with its place; those that are wrong keep theirs, with the reason. */
final class Traffic {

    private static final int MOST = 10_000;

    private Traffic() {}

    /**
     * @param interaction null when it is wrong
     * @param error what is wrong, null when nothing is
     */
    record Item(
            int index,
            @Nullable Interaction interaction,
            @Nullable ObjectNode error) {}

    /** @throws Fault {@code INVALID} if there is no array of at most 10,000 */
    static List<Item> read(Fields fields, String org) {
        JsonNode array = fields.get("traffic");
        if (array == null || !array.isArray()) {
            throw Fault.invalid("MISSING_FIELD", "traffic", "give an array of interactions");
        }
        if (array.size() > MOST) {
            throw new Fault(Fault.Kind.TOO_LARGE, "TOO_MANY", "traffic", "send at most " + MOST + " interactions");
        }
        List<Item> items = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            items.add(item(i, array.get(i), org));
        }
        return items;
    }

    private static Item item(int index, JsonNode node, String org) {
        try {
            if (node instanceof ObjectNode object && !object.hasNonNull("org")) {
                object.put("org", org);
            }
            Interaction interaction = InteractionReader.read(Json.write(node));
            if (!org.equals(interaction.org())) {
                throw new InvalidInteractionException(
                        "OTHER_ORGANISATION", "org", "leave it out, or name your own organisation");
            }
            return new Item(index, interaction, null);
        } catch (InvalidInteractionException e) {
            ObjectNode error =
                    Json.object().put("code", e.code()).put("place", e.place()).put("help", e.help());
            return new Item(index, null, error);
        }
    }
}
