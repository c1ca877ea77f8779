package io.bihuan.knowledge.web;

import io.bihuan.knowledge.Script;
import io.bihuan.web.Errors;
import java.util.List;

/**
 * The scripts that somebody can say.
 *
 * @param own their own
 * @param common everybody's, most used first
 * @param scenes the scenes of E-01
 * @param form the own script being written
 * @param errors what is wrong with it
 */
public record ScriptsPage(List<Script> own, List<Script> common, List<String> scenes, ScriptForm form, Errors errors) {}
