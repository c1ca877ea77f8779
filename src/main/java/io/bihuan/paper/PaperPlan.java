package io.bihuan.paper;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.bihuan.question.QuestionKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a paper comes by its questions. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PaperPlan.Fixed.class, name = "FIXED"),
    @JsonSubTypes.Type(value = PaperPlan.Drawn.class, name = "DRAWN")
})
public sealed interface PaperPlan {

    /** Everybody gets these. */
    record Fixed(List<Chosen> chosen) implements PaperPlan {
        public Fixed {
            chosen = List.copyOf(chosen);
        }
    }

    /** Everybody gets others of the same weight. */
    record Drawn(List<Part> parts) implements PaperPlan {
        public Drawn {
            parts = List.copyOf(parts);
        }
    }

    /** One question and what it is worth. */
    record Chosen(UUID questionId, BigDecimal points) {}

    /**
     * So many questions of one sort.
     *
     * @param areaCode of this competence area, or of any
     * @param kind of this kind, or of any that the program marks
     * @param difficulty so difficult, or anyhow
     * @param count how many
     * @param points what each is worth
     */
    record Part(
            @Nullable String areaCode,
            @Nullable QuestionKind kind,
            @Nullable Integer difficulty,
            int count,
            BigDecimal points) {}

    /** How many questions a candidate answers. */
    default int questions() {
        return switch (this) {
            case Fixed fixed -> fixed.chosen().size();
            case Drawn drawn -> drawn.parts().stream().mapToInt(Part::count).sum();
        };
    }

    /** What a whole paper is worth. */
    default BigDecimal total() {
        return switch (this) {
            case Fixed fixed -> fixed.chosen().stream().map(Chosen::points).reduce(BigDecimal.ZERO, BigDecimal::add);
            case Drawn drawn ->
                drawn.parts().stream()
                        .map(part -> part.points().multiply(BigDecimal.valueOf(part.count())))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        };
    }
}
