package io.bihuan.survey;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who was asked and what they said, of surveys that are answered by name; of anonymous ones nothing. */
@Service
@Transactional(readOnly = true)
public class NamedSheets {

    private final Surveys surveys;
    private final SurveyRows rows;
    private final SheetRows sheets;

    NamedSheets(Surveys surveys, SurveyRows rows, SheetRows sheets) {
        this.surveys = surveys;
        this.rows = rows;
        this.sheets = sheets;
    }

    /** What each person answered, by the code of the question; nothing where they have not answered. */
    public Map<UUID, Map<String, List<String>>> of(UUID surveyId) {
        if (surveys.require(surveyId).anonymous()) {
            return Map.of();
        }
        Map<UUID, Map<String, List<String>>> said = sheets.of(surveyId).stream()
                .filter(sheet -> sheet.staffId() != null)
                .collect(Collectors.toMap(SheetRows.Sheet::staffId, SheetRows.Sheet::answers));
        return rows.invited(surveyId).stream()
                .map(SurveyRows.Invited::staffId)
                .collect(Collectors.toMap(each -> each, each -> said.getOrDefault(each, Map.of())));
    }
}
