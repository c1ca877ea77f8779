package io.bihuan.standard.web;

import io.bihuan.standard.Area;
import io.bihuan.standard.Pack;
import io.bihuan.standard.Rule;
import io.bihuan.standard.StandardLists.FigureState;
import io.bihuan.standard.StandardLists.Reader;
import io.bihuan.standard.StandardLists.RuleChange;
import java.util.List;

/**
 * One rule.
 *
 * @param rule the rule
 * @param pack the source it comes from
 * @param figures its figures with the values in force
 * @param areas the areas its figures belong to
 * @param readers what depends on it
 * @param changes its history
 */
public record RulePage(
        Rule rule,
        Pack pack,
        List<FigureState> figures,
        List<Area> areas,
        List<Reader> readers,
        List<RuleChange> changes) {}
