package io.bihuan.satisfaction;

import io.bihuan.competence.Areas;
import io.bihuan.competence.Evidence;
import io.bihuan.competence.EvidenceLedger;
import io.bihuan.survey.Occasion;
import io.bihuan.survey.Results;
import io.bihuan.survey.SurveyClosed;
import io.bihuan.survey.SurveyResults;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** When a round is over, what enough customers of one person missed becomes evidence about that person. */
@Component
class MissedAreas {

    private static final int WHOLE = 100;

    private final SurveyResults results;
    private final Links links;
    private final Areas areas;
    private final EvidenceLedger ledger;

    MissedAreas(SurveyResults results, Links links, Areas areas, EvidenceLedger ledger) {
        this.results = results;
        this.links = links;
        this.areas = areas;
        this.ledger = ledger;
    }

    @ApplicationModuleListener
    void on(SurveyClosed closed) {
        if (closed.occasion() != Occasion.CUSTOMERS) {
            return;
        }
        links.removeAll(closed.surveyId());
        var pieces = new ArrayList<Evidence>();
        results.of(closed.surveyId()).parts().stream()
                .filter(part -> part.names().size() == 1)
                .forEach(part -> pieces.addAll(missed(closed, part)));
        ledger.postAll(pieces);
    }

    private List<Evidence> missed(SurveyClosed closed, Results.Part part) {
        var agent = UUID.fromString(part.names().iterator().next());
        return part.lines().stream()
                .filter(line -> line.question().measures().equals("AREA") && !line.hidden())
                .flatMap(line -> line.counts().entrySet().stream())
                .filter(count -> count.getValue() > 0)
                .flatMap(count -> areas.look(count.getKey()).stream()
                        .map(area -> new Evidence(
                                agent,
                                area.code(),
                                "SURVEY",
                                closed.surveyId().toString(),
                                -Math.max(1, count.getValue() * WHOLE / part.people()),
                                closed.at(),
                                "客户评价：" + part.people() + " 位客户里有 " + count.getValue() + " 位说“" + area.chinese()
                                        + "”没做好")))
                .toList();
    }
}
