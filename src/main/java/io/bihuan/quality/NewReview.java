package io.bihuan.quality;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person gives a conversation.
 *
 * @param coaching what the agent is told, "" for nothing
 */
public record NewReview(List<Item> items, String coaching) {

    public NewReview {
        items = List.copyOf(items);
    }

    /**
     * One item.
     *
     * @param points the steps given, or 1 for yes and 0 for no; of a fatal item 1 means that the fault was committed;
     *     null where the item does not apply
     */
    public record Item(String code, @Nullable Integer points, String note) {}
}
