package io.bihuan.material;

import io.bihuan.standard.StandardRules;
import java.math.BigDecimal;
import java.time.Duration;

/**
 * When a material counts as learnt (H-12, the house's own figures).
 *
 * @param finishedShare the per cent of a film's minutes or a document's pages that have to be seen
 * @param pageLeast how long a page has to stand before somebody's eyes to count as seen
 * @param fastest how many times faster than life a film may run and still count as watched
 */
@StandardRules("material")
public record MaterialStandard(int finishedShare, Duration pageLeast, BigDecimal fastest) {}
