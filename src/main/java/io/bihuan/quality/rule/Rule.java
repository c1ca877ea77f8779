package io.bihuan.quality.rule;

import java.util.List;

/** Looks at a conversation for one thing. Always answers, if only that it does not apply. */
interface Rule {

    List<Finding> look(Chat chat);
}
