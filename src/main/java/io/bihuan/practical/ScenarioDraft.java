package io.bihuan.practical;

import io.bihuan.web.Errors;
import java.util.List;

/** A scene as somebody wrote it. */
public record ScenarioDraft(
        String title, String customer, String problem, List<String> facts, List<String> goodHandling) {

    private static final int LONGEST = 4000;

    public ScenarioDraft {
        facts = lines(facts);
        goodHandling = lines(goodHandling);
    }

    /** What keeps it from being played, field by field. */
    public Errors faults() {
        return Errors.none()
                .addIf(title.isBlank() || title.length() > 80, "title", "practical.fault.title")
                .addIf(customer.isBlank() || customer.length() > LONGEST, "customer", "practical.fault.text", LONGEST)
                .addIf(problem.isBlank() || problem.length() > LONGEST, "problem", "practical.fault.text", LONGEST)
                .addIf(goodHandling.isEmpty(), "goodHandling", "practical.fault.good-handling");
    }

    private static List<String> lines(List<String> lines) {
        return lines.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
