package io.bihuan.paper;

import tools.jackson.databind.json.JsonMapper;

/** Plans of papers as they are stored. */
final class PlanJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private PlanJson() {}

    static String write(PaperPlan plan) {
        return MAPPER.writerFor(PaperPlan.class).writeValueAsString(plan);
    }

    static PaperPlan read(String json) {
        return MAPPER.readValue(json, PaperPlan.class);
    }
}
