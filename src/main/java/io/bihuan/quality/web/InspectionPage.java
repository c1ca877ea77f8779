package io.bihuan.quality.web;

import io.bihuan.conversation.Transcript;
import io.bihuan.quality.FindingWords;
import io.bihuan.quality.InspectionLists;
import io.bihuan.quality.NewReview;
import io.bihuan.quality.ReviewDesk;
import io.bihuan.quality.Scorecard;
import io.bihuan.quality.ScorecardItem;
import io.bihuan.quality.rule.Verdict;
import io.bihuan.web.Errors;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One inspection: the conversation with its marks, what the rules found, and a person's score.
 *
 * @param mayScore whether the viewer scores by hand
 * @param mayAcknowledge whether the viewer is the agent who has not acknowledged the result yet
 * @param typed what stands in the scorecard form, by item
 */
public record InspectionPage(
        InspectionLists.Row row,
        List<InspectionLists.Line> findings,
        Transcript transcript,
        Scorecard card,
        ReviewDesk.@Nullable Review review,
        InspectionLists.Marks marks,
        String agent,
        String reviewer,
        boolean mayScore,
        boolean mayAcknowledge,
        Map<String, String> typed,
        String coaching,
        Errors errors) {

    /** What the rules found about a message. */
    public List<InspectionLists.Line> about(long seq) {
        return findings.stream()
                .filter(line -> line.finding().messageSeq() != null
                        && line.finding().messageSeq() == seq
                        && line.finding().verdict() != Verdict.NOT_APPLICABLE)
                .toList();
    }

    /** Why a rule found what it found. */
    public String evidence(InspectionLists.Line line, Ui ui) {
        return FindingWords.evidence(line.finding(), ui);
    }

    /** The findings with a verdict. */
    public List<InspectionLists.Line> with(Verdict verdict) {
        return findings.stream()
                .filter(line -> line.finding().verdict() == verdict)
                .toList();
    }

    /** What a verdict means, as a colour. */
    public Tone tone(Verdict verdict) {
        return switch (verdict) {
            case MET -> Tone.GOOD;
            case MISSED -> Tone.BAD;
            case NOT_APPLICABLE -> Tone.NEUTRAL;
        };
    }

    /** How good a score is, as a colour. */
    public Tone tone(@Nullable BigDecimal score) {
        return QualityPage.tone(score, marks);
    }

    /** What stands in an item of the form: its points, "na", or "". */
    public String points(ScorecardItem item) {
        return typed.getOrDefault(item.code(), "");
    }

    /** What a person gave an item. */
    public String given(ScorecardItem item) {
        var mark = mark(item);
        return mark == null || mark.points() == null ? "—" : mark.points() + " / " + item.most();
    }

    /** A person's note on an item. */
    public String note(ScorecardItem item) {
        var mark = mark(item);
        return mark == null ? typed.getOrDefault("note-" + item.code(), "") : mark.note();
    }

    private NewReview.@Nullable Item mark(ScorecardItem item) {
        return review == null ? null : review.marks().get(item.code());
    }

    /** The fatal faults that a person saw. */
    public List<ScorecardItem> faults() {
        return card.fatal().stream()
                .filter(item -> {
                    var mark = mark(item);
                    return mark != null && Integer.valueOf(1).equals(mark.points());
                })
                .toList();
    }

    /** The points that an item can get, the most first. */
    public List<Integer> scale(ScorecardItem item) {
        return item.most() == 1 ? List.of(1, 0) : List.of(5, 4, 3, 2, 1, 0);
    }

    /** The address of the message in the page. */
    public String anchor(@Nullable Integer seq) {
        return seq == null ? "" : "#m" + seq;
    }

    /** The finding's id as the form sends it. */
    public String id(UUID id) {
        return id.toString();
    }
}
