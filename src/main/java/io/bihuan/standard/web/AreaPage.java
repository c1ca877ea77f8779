package io.bihuan.standard.web;

import io.bihuan.standard.Pack;
import io.bihuan.standard.Rule;
import io.bihuan.standard.StandardLists.AreaState;
import io.bihuan.standard.StandardLists.FigureState;
import io.bihuan.standard.Version;
import java.util.List;
import java.util.Map;

/**
 * One area: what holds, and what held.
 *
 * @param state what holds in it
 * @param pack the source it follows
 * @param figures its figures by rule
 * @param history its versions
 */
public record AreaPage(AreaState state, Pack pack, Map<Rule, List<FigureState>> figures, List<Version> history) {}
