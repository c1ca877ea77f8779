package io.bihuan.assessment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What one question earned. */
record Mark(int item, @Nullable String areaCode, BigDecimal points, BigDecimal possible) {}
