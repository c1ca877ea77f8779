package io.bihuan.roleplay.play;

import io.bihuan.quality.rule.Chat;
import io.bihuan.quality.rule.Finding;
import java.util.List;

/** Looks at a talk exactly as live conversations are looked at. */
@FunctionalInterface
public interface Inspection {

    /** What the rules find. */
    List<Finding> of(Chat chat);
}
