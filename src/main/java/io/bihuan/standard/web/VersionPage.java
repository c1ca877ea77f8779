package io.bihuan.standard.web;

import io.bihuan.standard.Difference;
import io.bihuan.standard.Pack;
import io.bihuan.standard.Rule;
import io.bihuan.standard.StandardLists.FigureState;
import io.bihuan.standard.Version;
import java.util.List;
import java.util.Map;

/**
 * One version.
 *
 * @param version the version
 * @param pack the source it follows
 * @param differences what it gives differently from the one before
 * @param figures all its figures by rule
 * @param upcoming whether it has not begun and may still be taken back
 */
public record VersionPage(
        Version version,
        Pack pack,
        List<Difference> differences,
        Map<Rule, List<FigureState>> figures,
        boolean upcoming) {}
