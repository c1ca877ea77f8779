package io.bihuan.toolbox;

import io.bihuan.standard.StandardRules;
import java.util.List;

/**
 * What one makes sure of before serving (E-02).
 *
 * @param readiness the things, in order
 */
@StandardRules("service")
public record ReadinessStandard(List<String> readiness) {}
