package io.bihuan.supervision;

import io.bihuan.standard.StandardRules;
import java.time.Duration;

/**
 * The rules of standing beside.
 *
 * @param watchShown whether an agent sees who watches
 * @param watchEndsAfter how long after its last sign of life somebody's look counts as over
 * @param coldAt at which mood or below a talk asks for help, from −5
 * @param slowAfter how long a customer may wait for an answer until a talk asks for help
 * @param pointsTaboo what a taboo word counts on the list of those who need help
 * @param pointsCold what a cold mood counts
 * @param pointsFalling what a falling mood counts
 * @param pointsSlow what a long wait counts
 */
@StandardRules("supervision")
record SupervisionStandard(
        boolean watchShown,
        Duration watchEndsAfter,
        int coldAt,
        Duration slowAfter,
        int pointsTaboo,
        int pointsCold,
        int pointsFalling,
        int pointsSlow) {}
