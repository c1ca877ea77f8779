package io.bihuan.competence;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** When a run of evidence on one area makes a need, and when later evidence shows that it has been met. */
record NeedRule(CompetenceStandard standard) {

    /** The weak pieces that make a need: the first ones, in time, that fall within the window together. */
    Optional<List<Sighting>> arises(List<Sighting> seen) {
        var weak = seen.stream()
                .filter(Sighting::weak)
                .sorted(Comparator.comparing(Sighting::at))
                .toList();
        var enough = standard.weakEvidence();
        for (var last = enough - 1; last < weak.size(); last++) {
            var first = weak.get(last - enough + 1);
            if (!first.at().plus(standard.window()).isBefore(weak.get(last).at())) {
                return Optional.of(weak.subList(last - enough + 1, last + 1));
            }
        }
        return Optional.empty();
    }

    /** When training on the area was attended after the need arose. */
    Optional<Instant> trained(Instant arisenAt, List<Sighting> seen) {
        return seen.stream()
                .filter(piece -> piece.training() && piece.at().isAfter(arisenAt))
                .map(Sighting::at)
                .min(Comparator.naturalOrder());
    }

    /** When the need was met: enough good pieces from live service in a row, after the training. */
    Optional<Instant> met(Instant trainedAt, List<Sighting> seen) {
        var good = 0;
        for (var piece :
                seen.stream().sorted(Comparator.comparing(Sighting::at)).toList()) {
            if (!piece.live() || !piece.at().isAfter(trainedAt)) {
                continue;
            }
            good = piece.weak() ? 0 : good + 1;
            if (good >= standard.goodEvidence()) {
                return Optional.of(piece.at());
            }
        }
        return Optional.empty();
    }
}
