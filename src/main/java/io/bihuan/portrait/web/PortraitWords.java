package io.bihuan.portrait.web;

import io.bihuan.portrait.Seen;
import io.bihuan.portrait.Tag;
import io.bihuan.portrait.ValueReason;
import io.bihuan.web.Ui;
import java.math.BigDecimal;
import java.util.List;

/** Says reasons in the viewer's language: figures grouped, channels by name. */
public final class PortraitWords {

    private PortraitWords() {}

    /** Why a customer bears a tag. */
    public static String why(Seen seen, Ui ui) {
        var figures = filled(seen.figures(), ui);
        if (seen.tag() == Tag.KEEPS_TO_ONE_CHANNEL) {
            var channel = seen.figures().getFirst();
            figures[0] = ui.textOr("conversation.channel." + channel, channel);
        }
        return ui.text("portrait.tag." + seen.tag().name() + ".why", figures);
    }

    /** Why a customer bears the flag. */
    public static String why(ValueReason reason, Ui ui) {
        return ui.text("portrait.value." + reason.ground().name(), filled(reason.figures(), ui));
    }

    private static Object[] filled(List<String> figures, Ui ui) {
        return figures.stream()
                .map(each -> each.matches("\\d+(\\.\\d+)?") ? ui.number(new BigDecimal(each), 2) : each)
                .toArray();
    }
}
