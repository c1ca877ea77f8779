package io.bihuan.toolbox.web;

import io.bihuan.toolbox.Tool;
import io.bihuan.web.Ui;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The start of a shift.
 *
 * @param tools the tools that are tried
 * @param items what one makes sure of
 * @param ticked what is ticked already
 * @param last when one prepared last, or null
 * @param networkMillis how quickly the house must answer
 * @param missing whether something was not made sure of
 */
public record SignOnPage(
        List<Tool> tools,
        List<String> items,
        Set<String> ticked,
        @Nullable Instant last,
        long networkMillis,
        boolean missing) {

    /** A thing of the standard in the reader's language, as far as it is one of those that come with it. */
    public static String words(String item, Ui ui) {
        return ui.textOr("toolbox.ready." + item, item);
    }
}
