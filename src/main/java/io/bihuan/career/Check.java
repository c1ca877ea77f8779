package io.bihuan.career;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One condition held against one person.
 *
 * @param condition which
 * @param wanted the figure asked for
 * @param most the greatest figure allowed; null where there is none
 * @param actual the figure as it is; null where nothing is known
 * @param met whether it is met
 * @param metOn the day on which it will be met by waiting alone; null where waiting does not help
 */
public record Check(
        Condition condition,
        BigDecimal wanted,
        @Nullable BigDecimal most,
        @Nullable BigDecimal actual,
        boolean met,
        @Nullable LocalDate metOn) {}
