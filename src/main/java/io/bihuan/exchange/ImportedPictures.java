package io.bihuan.exchange;

import io.bihuan.access.Permission;
import io.bihuan.illustration.Illustrations;
import io.bihuan.illustration.Taking;
import io.bihuan.question.QuestionDraft;
import io.bihuan.question.Texts;
import io.bihuan.richtext.Piece;
import io.bihuan.richtext.RichText;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps the pictures that came with a question, and gives its texts the ids that they are kept under. */
@Component
class ImportedPictures {

    private final Illustrations illustrations;

    ImportedPictures(Illustrations illustrations) {
        this.illustrations = illustrations;
    }

    QuestionDraft taken(ImportLine.Good line, UUID by) {
        var draft = line.draft();
        if (line.pictures().isEmpty()) {
            return draft;
        }
        var ids = new HashMap<UUID, UUID>();
        line.pictures().forEach((packed, bytes) -> ids.put(packed, kept(bytes, by, line.row())));
        return new QuestionDraft(
                Texts.changed(draft.content(), text -> RichText.changed(text, piece -> renamed(piece, ids))),
                draft.areaCode(),
                draft.difficulty(),
                draft.source(),
                draft.status());
    }

    private static Piece renamed(Piece piece, Map<UUID, UUID> ids) {
        return piece instanceof Piece.Picture(var id, var alt)
                ? new Piece.Picture(ids.getOrDefault(id, id), alt)
                : piece;
    }

    private UUID kept(byte[] bytes, UUID by, int row) {
        return switch (illustrations.take(new ByteArrayInputStream(bytes), by, Permission.QUESTION_READ)) {
            case Taking.Taken(var id) -> id;
            case Taking.Refused refused ->
                throw new IllegalStateException("row " + row + " was read with a picture that is refused: " + refused);
        };
    }
}
