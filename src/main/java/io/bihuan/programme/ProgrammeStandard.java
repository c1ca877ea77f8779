package io.bihuan.programme;

import io.bihuan.standard.StandardRules;

/**
 * What the manuals ask of their programmes.
 *
 * @param hours class hours of the programme of N (N-01)
 * @param weeks how many weeks it takes (N-01)
 * @param shareTheory its share of theory in per cent (N-01)
 * @param shareTools its share of tools (N-01)
 * @param shareAssessment its share of assessment (N-01)
 * @param shareTolerance by how many per cent a share may differ
 * @param handbookDays working days of the handbook's onboarding (H-01)
 * @param propertyDays working days of the onboarding in property management (P-01)
 */
@StandardRules("programme")
record ProgrammeStandard(
        int hours,
        int weeks,
        int shareTheory,
        int shareTools,
        int shareAssessment,
        int shareTolerance,
        int handbookDays,
        int propertyDays) {}
