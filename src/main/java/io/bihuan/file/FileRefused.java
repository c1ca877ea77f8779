package io.bihuan.file;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** A file that may not be kept, where the caller has no better place to say so: shown as a page that says why. */
public class FileRefused extends ErrorResponseException {

    private static final long serialVersionUID = 1;

    FileRefused(HttpStatus status) {
        super(status);
    }

    static FileRefused because(Keeping refusal) {
        return new FileRefused(
                switch (refusal) {
                    case Keeping.TooLarge _ -> HttpStatus.CONTENT_TOO_LARGE;
                    case Keeping.NotThisKind _ -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
                    case Keeping.Empty _ -> HttpStatus.BAD_REQUEST;
                    case Keeping.Kept kept -> throw new IllegalStateException("kept as " + kept.id());
                });
    }
}
